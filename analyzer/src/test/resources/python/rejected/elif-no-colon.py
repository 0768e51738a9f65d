# rejected: line 4
if a:
    pass
elif b
    pass
