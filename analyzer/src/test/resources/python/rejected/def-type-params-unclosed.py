# rejected: line 2
def f[T():
    pass
