# rejected: line 2
clas A:
    pass
