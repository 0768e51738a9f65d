def slow_stop():
    return None
