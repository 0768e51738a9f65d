# rejected: line 2
f = lambda /, a: 1
