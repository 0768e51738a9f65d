# rejected: line 2
f(a=x for x in y)
