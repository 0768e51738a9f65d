import asyncio
import functools
import time


def traced(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        print("->", fn.__name__)
        return fn(*args, **kwargs)

    return wrapper


def in_thread(fn):
    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(fn, *args, **kwargs)

    return wrapper


def in_pool(pool=None):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            loop = asyncio.get_running_loop()
            return loop.run_in_executor(pool, functools.partial(fn, *args))

        return wrapper

    return decorate


def throttled(seconds):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            time.sleep(seconds)
            return fn(*args, **kwargs)

        return wrapper

    return decorate


LATER = []


def deferred(fn):
    def wrapper(*args):
        LATER.append((fn, args))

    return wrapper


COMMANDS = {}


def command(name):
    def register(fn):
        COMMANDS[name] = fn
        return fn

    return register


class Memo:
    def __init__(self, fn):
        self.fn = fn
        self.cache = {}

    def __call__(self, key):
        if key not in self.cache:
            self.cache[key] = self.fn(key)
        return self.cache[key]
