# rejected: line 6
if a:
    pass
else:
    pass
elif b:
    pass
