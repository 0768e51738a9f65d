# rejected: line 3
match x:
    case a[0]:
        pass
