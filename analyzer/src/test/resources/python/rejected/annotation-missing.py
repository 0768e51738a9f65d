# rejected: line 2
a: = 1
