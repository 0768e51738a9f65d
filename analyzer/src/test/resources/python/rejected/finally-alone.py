# rejected: line 2
finally:
    pass
