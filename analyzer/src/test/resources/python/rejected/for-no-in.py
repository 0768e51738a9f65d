# rejected: line 2
for a b:
    pass
