# rejected: line 2
class A(B)
    pass
