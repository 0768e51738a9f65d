TICKS = []


def sleep(seconds):
    TICKS.append(seconds)
