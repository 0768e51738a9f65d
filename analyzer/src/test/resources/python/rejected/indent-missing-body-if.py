# rejected: line 3
if x:
else:
    pass
