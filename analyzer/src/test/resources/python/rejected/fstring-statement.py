# rejected: line 2
b = f'{a = b = }'
