import functools
import random
import threading
import time


class GiveUp(Exception):
    pass


def backoff(first, factor, limit, rng):
    pause = first
    while True:
        yield pause * (0.75 + rng.random() / 2)
        pause = min(limit, pause * factor)


def retry(*errors, times=4, first=0.02, factor=2.0, limit=0.2, seed=None):
    """Decorator: again after these errors, with growing pauses."""
    rng = random.Random(seed)

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            pauses = backoff(first, factor, limit, rng)
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    if attempt == times:
                        raise GiveUp(f"{function.__name__}: {error}") from error
                    time.sleep(next(pauses))
        return wrapper
    return decorate


class TokenBucket:
    """At most `rate` actions a second, `burst` at once."""

    def __init__(self, rate, burst):
        self.rate = rate
        self.burst = burst
        self.tokens = float(burst)
        self.at = time.monotonic()
        self.guard = threading.Lock()

    def acquire(self):
        with self.guard:
            now = time.monotonic()
            self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
            self.at = now
            if self.tokens < 1:
                time.sleep((1 - self.tokens) / self.rate)
                self.tokens = 1.0
                self.at = time.monotonic()
            self.tokens -= 1


class Breaker:
    def __init__(self, failures=3, rest=0.25):
        self.failures = failures
        self.rest = rest
        self.count = 0
        self.opened = 0.0

    def call(self, function, *args):
        if self.count >= self.failures:
            left = self.opened + self.rest - time.monotonic()
            if left > 0:
                time.sleep(left)
        try:
            result = function(*args)
        except Exception:
            self.count += 1
            self.opened = time.monotonic()
            raise
        self.count = 0
        return result
