# rejected: line 2
a = [x for 1 in y]
