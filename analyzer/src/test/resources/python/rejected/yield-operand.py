# rejected: line 3
def f():
    a = 1 + yield 2
