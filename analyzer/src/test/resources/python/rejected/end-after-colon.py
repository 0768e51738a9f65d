# rejected: line 2
if a: