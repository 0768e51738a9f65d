# rejected: line 2
def f() => int:
    pass
