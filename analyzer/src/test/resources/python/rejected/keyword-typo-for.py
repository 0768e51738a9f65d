# rejected: line 2
fro a in b:
    pass
