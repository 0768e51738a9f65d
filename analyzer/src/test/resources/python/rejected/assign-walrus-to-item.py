# rejected: line 2
(a[0] := 1)
