# rejected: line 2
def f[*T: int]():
    pass
