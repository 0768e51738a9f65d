# rejected: line 3
match x:
    case a + b:
        pass
