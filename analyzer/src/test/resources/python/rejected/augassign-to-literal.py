# rejected: line 2
1 += a
