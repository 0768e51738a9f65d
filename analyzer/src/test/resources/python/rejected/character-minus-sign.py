# rejected: line 2
a = 3 − 2
