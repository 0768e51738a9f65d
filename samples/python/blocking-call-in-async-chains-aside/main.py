from l5 import quiet5, up5


def top(n):
    return up5()


def quiet_top(n):
    return quiet5()


async def d6():
    return top(1)  # expect: blocking-call-in-async "os.wait"


async def d6_quiet():
    return quiet_top(1)
