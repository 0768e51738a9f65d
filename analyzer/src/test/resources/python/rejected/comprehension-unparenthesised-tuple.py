# rejected: line 2
a = [x, y for x in z]
