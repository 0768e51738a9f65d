# rejected: line 2
del a + b
