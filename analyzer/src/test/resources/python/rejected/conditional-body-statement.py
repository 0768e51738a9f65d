# rejected: line 2
a = break if c else 1
