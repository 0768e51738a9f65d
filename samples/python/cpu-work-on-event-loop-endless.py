"""Nobody's code computes for days: where that comes out, the sizes are not what they were taken for."""


async def long():
    total = 0
    for i in range(30_000_000):  # expect: cpu-work-on-event-loop "stops the event loop"
        total += i * i % 7
    return total


async def endless():
    total = 0
    for i in range(30_000_000):
        for j in range(30_000_000):
            total += i * j % 7
    return total
