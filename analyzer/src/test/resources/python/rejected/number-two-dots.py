# rejected: line 2
b = 1.2.3
