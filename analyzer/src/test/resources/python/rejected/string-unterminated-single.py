# rejected: line 3
a = 1
b = 'abc
c = 2
