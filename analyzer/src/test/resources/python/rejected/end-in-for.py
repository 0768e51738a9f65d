# rejected: line 2
for