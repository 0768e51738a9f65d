# rejected: line 3
match x:
    case 1 + 1:
        pass
