# rejected: line 3
with a as b:
x = 1
