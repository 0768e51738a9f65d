# rejected: line 2
f'{x}' = 1
