# rejected: line 3
match x:
    case *a:
        pass
    case [*]:
        pass
