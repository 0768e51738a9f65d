# rejected: line 2
a = r'abc\'
b = 1
