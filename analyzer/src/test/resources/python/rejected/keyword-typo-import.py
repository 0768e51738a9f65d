# rejected: line 2
improt a
