# rejected: line 2
b = 10L
