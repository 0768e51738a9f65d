# rejected: line 2
a = [for x in y]
