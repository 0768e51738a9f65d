# rejected: line 2
b = 1_
