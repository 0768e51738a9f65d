# rejected: line 2
a = (return 1)
