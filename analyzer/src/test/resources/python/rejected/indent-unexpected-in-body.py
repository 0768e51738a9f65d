# rejected: line 4
def f():
    a = 1
      b = 2
