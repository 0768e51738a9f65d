# rejected: line 2
for in b:
    pass
