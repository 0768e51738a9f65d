# rejected: line 2
d = {
    "a": 1,
    "b": 2,

def f():
    pass
