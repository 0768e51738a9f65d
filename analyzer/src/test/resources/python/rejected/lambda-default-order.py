# rejected: line 2
f = lambda a=1, b: 1
