# rejected: line 3
for a in b:
x = 1
