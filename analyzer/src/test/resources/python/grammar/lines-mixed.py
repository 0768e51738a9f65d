# since 3.8
if x:
    yz

w = 1 # cv = 2


u