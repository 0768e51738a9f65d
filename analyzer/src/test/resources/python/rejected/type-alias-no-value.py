# rejected: line 2
type A
