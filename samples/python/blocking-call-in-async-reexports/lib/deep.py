import time


def first_hop():
    time.sleep(1)
