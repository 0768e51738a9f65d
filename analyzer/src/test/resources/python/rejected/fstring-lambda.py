# rejected: line 2
b = f'{lambda x: 1}'
