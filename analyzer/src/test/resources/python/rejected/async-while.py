# rejected: line 2
async while a:
    pass
