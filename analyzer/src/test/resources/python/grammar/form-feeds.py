# since 3.8

x = 1
y = 2
if x:
    z
    w

    v
def f():
        pass
x=1
# comment
