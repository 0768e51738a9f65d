# rejected: line 3
a = 1
a.
b = 2
