# rejected: line 2
@