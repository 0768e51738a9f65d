# rejected: line 3
match x:
    case lambda: 1:
        pass
