# rejected: line 2
a = 1 \ # more
b = 2
