# rejected: line 4
try:
    pass
else:
    pass
