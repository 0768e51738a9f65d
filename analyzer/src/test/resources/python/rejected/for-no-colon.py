# rejected: line 2
for a in b
    pass
