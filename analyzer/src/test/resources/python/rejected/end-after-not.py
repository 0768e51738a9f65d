# rejected: line 2
not