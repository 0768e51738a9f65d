"""What a call calls: methods, names bound twice, decorators that nobody knows, stand-ins."""
import abc
import asyncio
from unittest.mock import patch

import pytest

from somewhere import background, helper


class Client:
    async def fetch(self):
        await asyncio.sleep(0)

    async def close(self):
        await asyncio.sleep(0)

    async def stop(self):
        await asyncio.sleep(0)

    async def parts(self):
        raise NotImplementedError

    async def finish(self):
        pass

    async def replaced(self):
        await asyncio.sleep(0)

    async def patched(self):
        await asyncio.sleep(0)

    @background
    async def started(self):
        await asyncio.sleep(0)

    @staticmethod
    async def shared():
        await asyncio.sleep(0)

    @classmethod
    async def of_class(cls):
        await asyncio.sleep(0)

    @abc.abstractmethod
    async def to_write(self):
        """Left to others."""

    def kept_by_decorators(self):
        self.shared()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        Client.of_class()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.to_write()  # expect: coroutine-never-awaited "does nothing until it is awaited"

    def plain(self):
        self.fetch()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.started()

    async def run(self):
        self.close()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.stop()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.finish()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.replaced()
        self.patched()
        async for part in self.parts():
            print(part)

    async def inside(self):
        async def own():
            await asyncio.sleep(0)

        own()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        await own()


class Quick(Client):
    def stop(self):
        pass

    async def again(self):
        super().fetch()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.fetch()  # expect: coroutine-never-awaited "does nothing until it is awaited"
        self.stop()


class Store(Client):
    async def parts(self):
        yield 1


async def of_objects(client: Client):
    client.fetch()  # expect: coroutine-never-awaited "does nothing until it is awaited"
    Client().fetch()  # expect: coroutine-never-awaited "does nothing until it is awaited"


def prepared(client):
    client.replaced = print
    with patch.object(Client, "patched"):
        client.patched()


try:
    from fast import twice
except ImportError:

    async def twice(x):
        return x * 2


async def bound_twice():
    twice(1)


if helper:

    def either():
        return 1

else:

    async def either():
        return 1


async def bound_to_both():
    either()


async def shadowed(fetch):
    def notify():
        return 1

    fetch()
    notify()


async def notify():
    await asyncio.sleep(0)


async def wrapped(wrapper):
    runner = wrapper(notify)
    runner()


def by_default(call=notify):
    call()


class Handler:
    def __init__(self, call=None):
        self.call = call or notify

    def handle(self):
        self.call()


class Lazy:
    def __await__(self):
        return notify().__await__()


async def of_lazy():
    Lazy()


def wrong_arguments():
    with pytest.raises(TypeError):
        notify(1, 2)
    with pytest.warns(RuntimeWarning):
        notify()


async def test_of_its_own():
    await notify()


async def in_a_test(client: Client):
    assert client.fetch()  # expect: coroutine-never-awaited "always true"


def in_its_own_way(function):
    if helper:

        def way():
            return function()

    else:

        async def way():
            return await function()

    return way


@in_its_own_way
async def decorated():
    await asyncio.sleep(0)


async def of_a_decorated_one():
    decorated()


async def made_by_a_wrapper():
    in_its_own_way(notify)()


def protected(function):
    if helper(function):

        async def wrapper():
            return await function()

        return wrapper
    return helper(function)


@protected
def made_async_by_turns():
    return 1


async def of_one_made_async_by_turns():
    made_async_by_turns()
