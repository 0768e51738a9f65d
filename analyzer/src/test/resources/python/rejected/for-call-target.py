# rejected: line 2
for f() in b:
    pass
