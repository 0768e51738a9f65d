# rejected: line 4
if x:
	a = 1
        b = 2
