# rejected: line 2
whille a:
    pass
