# rejected: line 3
@a
x = 1
