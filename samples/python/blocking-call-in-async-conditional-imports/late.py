import time


def slow_start():
    time.sleep(1)


def slow_described():
    """Waits for the disk to spin up."""
    time.sleep(1)


def slow_stop():
    time.sleep(1)


def slow_helper():
    time.sleep(1)
