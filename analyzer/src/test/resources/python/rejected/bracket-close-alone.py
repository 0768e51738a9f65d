# rejected: line 4
def f():
    pass
}
