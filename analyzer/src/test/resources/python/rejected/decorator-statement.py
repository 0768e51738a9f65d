# rejected: line 2
@x = 1
def f():
    pass
