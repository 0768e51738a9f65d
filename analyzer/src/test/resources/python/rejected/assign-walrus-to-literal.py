# rejected: line 2
f(1 := 2)
