# rejected: line 3
a = 1
if a
    b = 2
