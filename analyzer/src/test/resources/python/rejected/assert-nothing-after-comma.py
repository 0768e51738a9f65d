# rejected: line 2
assert a,
