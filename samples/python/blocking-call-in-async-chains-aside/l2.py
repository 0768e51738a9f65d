import os


def leaf():
    return os.wait()


def quiet_leaf():
    return os.getpid()
