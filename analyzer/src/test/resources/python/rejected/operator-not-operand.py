# rejected: line 2
a = b + not c
