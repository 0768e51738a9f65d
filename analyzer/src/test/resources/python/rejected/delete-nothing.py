# rejected: line 2
del
