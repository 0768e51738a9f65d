import time

__all__ = ["exported_by_all"]


def exported_by_all():
    time.sleep(2)


def not_exported():
    time.sleep(3)
