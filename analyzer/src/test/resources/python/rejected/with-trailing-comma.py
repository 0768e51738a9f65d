# rejected: line 2
with a, :
    pass
