# rejected: line 3
while 1:
    break 1
