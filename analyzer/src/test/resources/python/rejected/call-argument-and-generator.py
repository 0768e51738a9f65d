# rejected: line 2
f(1, x for x in y)
