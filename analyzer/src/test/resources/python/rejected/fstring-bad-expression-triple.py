# rejected: line 4
a = 1
b = f'''
{a b}
'''
