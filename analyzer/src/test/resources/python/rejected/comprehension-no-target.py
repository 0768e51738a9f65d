# rejected: line 2
a = [x for in y]
