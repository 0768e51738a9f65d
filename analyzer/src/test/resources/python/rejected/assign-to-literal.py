# rejected: line 3
a = 1
1 = a
