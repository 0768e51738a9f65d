# rejected: line 2
lambda