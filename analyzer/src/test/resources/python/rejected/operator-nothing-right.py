# rejected: line 2
a = b +
c = 1
