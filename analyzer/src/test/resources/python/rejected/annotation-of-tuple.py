# rejected: line 2
(a, b): int = 1
