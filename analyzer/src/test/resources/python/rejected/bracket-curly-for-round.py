# rejected: line 2
print{1}
