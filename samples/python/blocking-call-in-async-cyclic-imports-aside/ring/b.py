import ring.a
from ring import c


def second(n):
    return c.third(n)


def plain(n):
    if n <= 0:
        return 0
    return ring.a.plain(n - 1)
