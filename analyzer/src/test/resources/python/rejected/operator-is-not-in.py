# rejected: line 2
a is not in b
