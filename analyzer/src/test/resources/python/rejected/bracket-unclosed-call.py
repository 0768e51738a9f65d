# rejected: line 2
x = print(1,
    2
y = 3
