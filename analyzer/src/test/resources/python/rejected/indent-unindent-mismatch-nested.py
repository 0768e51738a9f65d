# rejected: line 5
def f():
    if x:
        a = 1
      b = 2
    return 1
