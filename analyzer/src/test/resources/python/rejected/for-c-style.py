# rejected: line 2
for (a = 0; a < 1; a++):
    pass
