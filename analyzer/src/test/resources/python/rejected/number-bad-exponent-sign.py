# rejected: line 2
b = 1e+
