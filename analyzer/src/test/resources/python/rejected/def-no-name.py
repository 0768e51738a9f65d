# rejected: line 2
def (a):
    pass
