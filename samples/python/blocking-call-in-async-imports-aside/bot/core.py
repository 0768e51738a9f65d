import time as _t

__all__ = ["cooldown"]


def cooldown(seconds):
    _t.sleep(seconds)


def describe(seconds):
    return f"{seconds}s"
