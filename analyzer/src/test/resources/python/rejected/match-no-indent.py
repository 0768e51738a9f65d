# rejected: line 2
match x:
