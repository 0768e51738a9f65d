# rejected: line 2
f = async lambda: 1
