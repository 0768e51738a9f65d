# rejected: line 3
match x:
    case {**_}:
        pass
