import time


async def inner():
    _pause()  # expect: blocking-call-in-async "time.sleep"


def _pause():
    time.sleep(2)


async def outer():
    await inner()


async def outermost():
    await outer()


def sync_only():
    _report()


def _report():
    time.sleep(5)
