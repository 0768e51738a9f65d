# rejected: line 2
f = lambda **k, a: 1
