"""More syntax that calls methods."""
import time
from functools import total_ordering


class Written:
    def __setattr__(self, name, value):
        time.sleep(1)
        super().__setattr__(name, value)


class Whole:
    def __int__(self):
        time.sleep(1)
        return 1

    def __float__(self):
        return 1.0


class Reversed:
    def __reversed__(self):
        time.sleep(1)
        return iter(())

    def __iter__(self):
        return iter(())


class Multiplied:
    def __matmul__(self, other):
        time.sleep(1)
        return self

    def __mul__(self, other):
        return self


@total_ordering
class Totally:
    def __lt__(self, other):
        return False

    def __eq__(self, other):
        return True


class Inherited(Whole):
    pass


class AwaitedSlowly:
    def __await__(self):
        time.sleep(1)
        yield


class IteratedAsynchronously:
    def __aiter__(self):
        return self

    async def __anext__(self):
        time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
        raise StopAsyncIteration


class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    def __len__(self):
        return len(self.inner)


class SlowInner:
    def __len__(self):
        time.sleep(1)
        return 0


async def attribute_written():
    thing = Written()
    thing.name = "x"  # known-miss: blocking-call-in-async `__setattr__` is not followed


async def whole_number():
    return int(Inherited())  # expect: blocking-call-in-async "time.sleep"


async def fraction():
    return float(Inherited())


async def turned_round():
    return list(reversed(Reversed()))  # expect: blocking-call-in-async "time.sleep"


async def not_turned_round():
    return list(Reversed())


async def matrix_product():
    return Multiplied() @ 2  # expect: blocking-call-in-async "time.sleep"


async def plain_product():
    return Multiplied() * 2


async def ordering_filled_in_by_a_decorator():
    return Totally() >= Totally()


async def awaited_object():
    await AwaitedSlowly()  # expect: blocking-call-in-async "time.sleep"


async def asynchronous_iteration():
    async for item in IteratedAsynchronously():
        print(item)


async def length_through_a_wrapper():
    return len(Wrapper(SlowInner()))  # expect: blocking-call-in-async "time.sleep"
