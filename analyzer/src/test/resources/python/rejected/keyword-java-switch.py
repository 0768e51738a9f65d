# rejected: line 2
switch a:
    case 1:
        pass
