# rejected: line 2
... = 1
