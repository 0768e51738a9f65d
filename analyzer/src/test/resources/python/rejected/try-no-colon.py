# rejected: line 2
try
    pass
finally:
    pass
