# rejected: line 2
a = *b + 1, **c
