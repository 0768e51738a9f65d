import time


def from_the_top():
    time.sleep(1)
