# rejected: line 3
def f():
    global a = 1
