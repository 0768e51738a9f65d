# rejected: line 2
dfe f():
    pass
