from ring import b


def first(n):
    return b.second(n)


async def serve(n):
    return first(n)  # expect: blocking-call-in-async "time.sleep"


def plain(n):
    return b.plain(n)


async def calm(n):
    return plain(n)
