# rejected: line 6
if a:
    pass
else:
    pass
else:
    pass
