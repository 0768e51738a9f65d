# rejected: line 3
while a:
x = 1
