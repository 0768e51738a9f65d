from l4 import Four

four = Four()


def up5(calm=False):
    return four.go()


def quiet5():
    return four.calm()
