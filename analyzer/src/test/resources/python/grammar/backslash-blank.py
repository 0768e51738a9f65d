# since 3.8
def f():
    x = 1 \

    y
