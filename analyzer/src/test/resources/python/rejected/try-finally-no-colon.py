# rejected: line 4
try:
    pass
finally
    pass
