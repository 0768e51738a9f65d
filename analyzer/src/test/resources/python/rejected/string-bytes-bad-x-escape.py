# rejected: line 3
a = 1
b = b'\x1'
