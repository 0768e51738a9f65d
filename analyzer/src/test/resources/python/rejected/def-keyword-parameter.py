# rejected: line 2
def f(if):
    pass
