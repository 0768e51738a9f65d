# rejected: line 3
match x:
    case {a: 1}:
        pass
