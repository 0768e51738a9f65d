# rejected: line 2
def f(1):
    pass
