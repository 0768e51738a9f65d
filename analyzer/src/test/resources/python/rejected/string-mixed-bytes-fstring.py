# rejected: line 2
b = f'x' b'y'
