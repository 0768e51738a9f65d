# rejected: line 2
b = 0o
