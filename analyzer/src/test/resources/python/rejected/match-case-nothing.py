# rejected: line 3
match x:
    case:
        pass
