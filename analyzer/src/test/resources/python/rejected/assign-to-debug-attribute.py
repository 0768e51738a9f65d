# rejected: line 3
a = 1
(a, None) = 1, 2
