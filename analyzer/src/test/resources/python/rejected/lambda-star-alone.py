# rejected: line 2
f = lambda *: 1
