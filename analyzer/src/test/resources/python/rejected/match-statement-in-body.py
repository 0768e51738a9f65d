# rejected: line 3
match x:
    y = 1
