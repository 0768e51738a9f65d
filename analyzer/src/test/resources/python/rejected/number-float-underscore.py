# rejected: line 2
b = 1._5
