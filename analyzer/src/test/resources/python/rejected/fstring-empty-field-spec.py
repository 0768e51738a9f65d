# rejected: line 2
b = f'{:>3}'
