import time


def wait_for_pool():
    time.sleep(1)
