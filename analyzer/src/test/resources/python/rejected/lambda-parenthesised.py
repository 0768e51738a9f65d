# rejected: line 2
f = lambda (a, b): 1
