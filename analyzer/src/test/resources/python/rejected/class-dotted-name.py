# rejected: line 2
class a.B:
    pass
