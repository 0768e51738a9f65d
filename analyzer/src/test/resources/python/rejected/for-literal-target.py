# rejected: line 2
for 1 in b:
    pass
