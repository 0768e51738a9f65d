# rejected: line 2
f(a: int)
