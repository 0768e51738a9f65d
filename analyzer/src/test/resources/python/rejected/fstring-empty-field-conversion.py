# rejected: line 2
b = f'{!r}'
