# rejected: line 2
If a:
    pass
