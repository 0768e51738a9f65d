# rejected: line 3
try:
    pass
