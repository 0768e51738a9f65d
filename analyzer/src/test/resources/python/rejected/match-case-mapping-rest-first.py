# rejected: line 3
match x:
    case {**r, "a": 1}:
        pass
