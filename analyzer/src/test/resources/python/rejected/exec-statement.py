# rejected: line 2
exec "x = 1"
