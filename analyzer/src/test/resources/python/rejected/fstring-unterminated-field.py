# rejected: line 3
a = 1
b = f'abc{x'
c = 2
