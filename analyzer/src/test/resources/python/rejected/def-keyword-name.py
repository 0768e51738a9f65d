# rejected: line 2
def class():
    pass
