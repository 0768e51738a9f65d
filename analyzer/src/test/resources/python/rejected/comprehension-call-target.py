# rejected: line 2
a = [x for f() in y]
