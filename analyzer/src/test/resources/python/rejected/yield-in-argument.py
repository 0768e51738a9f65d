# rejected: line 3
def f():
    g(a, yield b)
