# rejected: line 2
print(