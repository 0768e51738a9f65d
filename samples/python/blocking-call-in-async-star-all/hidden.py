import time


def _unlisted():
    time.sleep(1)
