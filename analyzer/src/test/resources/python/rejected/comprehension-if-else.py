# rejected: line 2
a = [x for x in y if a else b]
