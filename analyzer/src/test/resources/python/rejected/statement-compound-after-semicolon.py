# rejected: line 2
a = 1; if b: pass
