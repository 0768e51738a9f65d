# since 3.8
if x:
    y
    