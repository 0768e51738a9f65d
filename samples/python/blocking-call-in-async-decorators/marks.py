import asyncio
import functools
import time


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


def repeated(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times):
                function(*args, **kwargs)

        return wrapper

    return decorate


def in_thread(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        return await asyncio.to_thread(function, *args, **kwargs)

    return wrapper


def in_pool(pool):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args):
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(pool, function, *args)

        return wrapper

    return decorate


def waits_first(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        time.sleep(0.5)
        return function(*args, **kwargs)

    return wrapper


def registered(function):
    handlers[function.__name__] = True
    return function


def replaced_by_nothing(function):
    def wrapper(*args, **kwargs):
        return None

    return wrapper


class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


handlers = {}
