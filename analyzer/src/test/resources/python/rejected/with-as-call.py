# rejected: line 2
with a as f():
    pass
