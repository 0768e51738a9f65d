# rejected: line 2
def f[**P: int]():
    pass
