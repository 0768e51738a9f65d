# rejected: line 3
f(a,
  b
  c)
