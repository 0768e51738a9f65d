# rejected: line 2
type a.b = int
