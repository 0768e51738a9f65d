import functools
import random
import threading
import time


class TokenBucket:
    def __init__(self, rate, burst):
        self.rate = rate
        self.burst = burst
        self.tokens = float(burst)
        self.updated = time.monotonic()
        self.lock = threading.Lock()

    def _refill(self):
        now = time.monotonic()
        self.tokens = min(self.burst, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    def reserve(self):
        with self.lock:
            self._refill()
            self.tokens -= 1
            return 0.0 if self.tokens >= 0 else -self.tokens / self.rate

    def acquire(self):
        delay = self.reserve()
        if delay > 0:
            time.sleep(delay)
        return delay


class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold=4, cooldown=0.3, clock=time.monotonic):
        self.threshold = threshold
        self.cooldown = cooldown
        self.clock = clock
        self.failures = 0
        self.opened_at = None

    def before(self):
        if self.opened_at is not None:
            if self.clock() - self.opened_at < self.cooldown:
                raise CircuitOpen()
            self.opened_at = None

    def success(self):
        self.failures = 0

    def failure(self):
        self.failures += 1
        if self.failures >= self.threshold:
            self.opened_at = self.clock()
            self.failures = 0


def backoff_delays(base, factor, limit, jitter=0.2, seed=None):
    source = random.Random(seed)
    delay = base
    while True:
        yield min(limit, delay) * (1 + source.uniform(-jitter, jitter))
        delay *= factor


def retry(*errors, attempts=5, base=0.02, factor=2.0, limit=0.5):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            delays = backoff_delays(base, factor, limit)
            for attempt in range(1, attempts + 1):
                try:
                    return function(*args, **kwargs)
                except errors:
                    if attempt == attempts:
                        raise
                    time.sleep(next(delays))
        return wrapper
    return decorate
