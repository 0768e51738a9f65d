from l2 import leaf, quiet_leaf


def up3():
    return leaf()


def quiet3():
    return quiet_leaf()
