# rejected: line 2
class:
    pass
