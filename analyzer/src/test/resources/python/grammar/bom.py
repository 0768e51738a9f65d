# since 3.8
x = 1
