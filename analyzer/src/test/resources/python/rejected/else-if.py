# rejected: line 4
if a:
    pass
else if b:
    pass
