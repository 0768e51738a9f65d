# rejected: line 2
f = lambda: return 1
