# rejected: line 3
a = (1,
     2]
b = 3
