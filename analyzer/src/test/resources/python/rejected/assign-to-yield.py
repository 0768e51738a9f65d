# rejected: line 2
(yield) = 1
