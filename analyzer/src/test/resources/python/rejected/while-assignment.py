# rejected: line 2
while a = 1:
    pass
