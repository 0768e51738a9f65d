# rejected: line 2
pass 1
