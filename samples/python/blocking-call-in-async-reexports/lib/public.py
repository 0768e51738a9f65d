import time


def plain_public():
    time.sleep(1)


def pause_of_the_package():
    time.sleep(1)


def hidden_by_the_next_star():
    time.sleep(1)
