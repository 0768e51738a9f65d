"""Measures a program whose classes are known, and compares. Its sleeps and loops are far from the borders between classes."""

import argparse
import multiprocessing
import pathlib
import tempfile

import measure

PROGRAM = '''
import asyncio, contextlib, dataclasses, functools, hashlib, inspect, itertools, pickle, queue, subprocess, threading, time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def spin(seconds):  # anything
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def burns():  # cpu
    sum(i * i for i in range(60000))


def sleeps():  # io 10000
    time.sleep(0.01)


def both():  # mixed 20000
    spin(0.01)
    time.sleep(0.01)


def tiny(a, b=2):  # trivial
    return a + b


def calls_tiny():  # cpu
    total = 0
    for i in range(20000):
        total = tiny(total, b=i)
    return total


def fibonacci(n):  # cpu
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def numbers():  # cpu
    for i in range(30000):
        yield i * i


def slow_numbers():  # io 20000
    for i in range(4):
        time.sleep(0.005)
        yield i


def consumes():  # cpu
    return sum(numbers())


def walk(depth):  # cpu
    if depth:
        for _ in range(2):
            yield from walk(depth - 1)
    yield depth


async def fetch(delay):  # io
    await asyncio.sleep(delay)
    return delay


async def computes():  # cpu
    spin(0.005)


async def computes_and_waits():  # mixed 20000
    spin(0.01)
    await asyncio.sleep(0.01)


async def many():  # io
    return await asyncio.gather(*(fetch(0.02) for _ in range(20)))


async def ready():  # trivial
    return 1


async def ticks():  # io
    for i in range(5):
        await asyncio.sleep(0.005)
        yield i


async def whole():  # io
    await many()
    await computes()
    await computes_and_waits()
    async for _ in ticks():
        await ready()
    async with span() as value:
        assert value == 1
    assert [i async for i in ticks()] == [0, 1, 2, 3, 4]
    stream = ticks()
    await stream.__anext__()
    await stream.aclose()


@contextlib.asynccontextmanager
async def span():  # trivial
    yield 1


def waits_in_thread():  # io
    time.sleep(0.02)


def hashes(data):  # cpu
    for _ in range(20):
        data = hashlib.sha256(data * 2000).digest()
    return data


def fans_out():  # io
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: waits_in_thread(), range(8)))


def serves(jobs, done):  # io
    while True:
        job = jobs.get()
        time.sleep(job)
        done.put(job)


def asks_worker():  # io
    jobs, done = queue.Queue(), queue.Queue()
    threading.Thread(target=serves, args=(jobs, done), daemon=True).start()
    for _ in range(3):
        jobs.put(0.01)
        done.get()


def in_child(n):  # cpu
    return sum(i * i for i in range(n))


def maps():  # io
    with ProcessPoolExecutor(1) as pool:
        return sum(pool.map(in_child, [600000] * 4))


def runs_command():  # io
    subprocess.run(["sleep", "0.05"], check=True)


def thread_burns():  # -
    sum(i * i for i in range(1500000))


def contends():  # io
    first, second = threading.Thread(target=thread_burns), threading.Thread(target=thread_burns)
    first.start(), second.start()
    first.join(), second.join()


def never():  # -
    pass


class Base:
    def __init__(self, size):  # trivial
        self.size = size

    @property
    def area(self):  # trivial
        return self.size ** 2

    @area.setter
    def area(self, value):  # trivial
        self.size = value ** 0.5

    @staticmethod
    def burn():  # cpu
        spin(0.003)

    @classmethod
    def make(cls, size):  # trivial
        return cls(size)

    @functools.cached_property
    def slow(self):  # io
        time.sleep(0.01)
        return 1

    def __enter__(self):  # trivial
        return self

    def __exit__(self, *error):  # trivial
        return True

    def __init_subclass__(cls, **named):  # trivial
        super().__init_subclass__(**named)


class Derived(Base):
    def __init__(self, size):  # trivial
        super().__init__(size)
        self.more = size

    def __private(self):  # trivial
        return 3

    def open(self):  # trivial
        return self.__private()


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: int = 0

    def __post_init__(self):  # trivial
        self.y += 1


@functools.lru_cache(maxsize=None)
def cached(n):  # io
    time.sleep(0.01)
    return n


def decorated(function):  # trivial
    @functools.wraps(function)
    def inner(*args):  # io
        time.sleep(0.005)
        return function(*args)

    return inner


@decorated
def plain_inside(n):  # trivial
    """Doc."""
    return n


@contextlib.contextmanager
def opened():  # trivial
    try:
        yield 5
    except KeyError:
        pass


def fails():  # io
    time.sleep(0.01)
    raise ValueError("x")


def echo():  # trivial
    got = []
    while True:
        try:
            got.append((yield len(got)))
        except KeyError:
            got.append("caught")
        except GeneratorExit:
            return


def as_before():  # mixed
    """The probes are not to be seen."""
    assert inspect.iscoroutinefunction(fetch) and inspect.isgeneratorfunction(numbers)
    assert inspect.isasyncgenfunction(ticks) and not inspect.iscoroutinefunction(tiny)
    assert str(inspect.signature(tiny)) == "(a, b=2)" and plain_inside.__doc__ == "Doc."
    assert pickle.loads(pickle.dumps(tiny)) is tiny and plain_inside.__name__ == "plain_inside"
    shape = Derived.make(4)
    assert type(shape) is Derived and shape.area == 16 and shape.open() == 3 and shape.slow == shape.slow == 1
    shape.area = 25
    assert shape.size == 5 and isinstance(vars(Base)["area"], property) and isinstance(vars(Base)["burn"], staticmethod)
    for _ in range(4):
        shape.burn()
    with shape:
        raise KeyError
    assert Point(1) < Point(2) and Point(1).y == 1
    assert pickle.loads(pickle.dumps(shape)).more == 4
    assert cached(1) == cached(1) == 1 and cached.cache_info().hits == 1
    with opened() as value:
        assert value == 5
        raise KeyError
    talk = echo()
    assert [next(talk), talk.send("a"), talk.throw(KeyError()), talk.send("b")] == [0, 1, 2, 3]
    talk.close()
    assert list(itertools.islice(numbers(), 3)) == [0, 1, 4]


def main():  # anything
    for _ in range(5):
        burns(), sleeps(), both(), calls_tiny(), consumes(), fibonacci(18), list(walk(10)), list(slow_numbers())
        plain_inside(1)
        hashes(b"some bytes")
        spin(0.002)
    asyncio.run(whole())
    fans_out(), asks_worker(), maps(), runs_command(), contends()
    as_before()
    try:
        fails()
    except ValueError as error:
        assert "in fails" in __import__("traceback").format_exc()
'''

SCENARIO = '''
import contextlib, os

def prepare(folder):
    (folder / "input.txt").write_text("3")

@contextlib.contextmanager
def serve():
    yield {"ANSWER": 42}

def run():
    import main
    assert open("input.txt").read() == "3" and os.environ["ANSWER"] == "42"
    main.main()
'''


def _burn():
    while True:
        pass


def main(options: argparse.Namespace) -> int:
    """Prints what is wrong, and returns the number of wrong functions."""
    load = [multiprocessing.Process(target=_burn, daemon=True) for _ in range(options.load)]
    for process in load:
        process.start()
    try:
        with tempfile.TemporaryDirectory() as work:
            program, scenario = pathlib.Path(work, "program"), pathlib.Path(work, "scenario.py")
            program.mkdir()
            (program / "main.py").write_text(PROGRAM)
            scenario.write_text(SCENARIO)
            header, rows = measure.measure(program, scenario, options)
    finally:
        for process in load:
            process.terminate()
    print("\n".join(header))
    wrong = 0
    lines = PROGRAM.splitlines()
    for row in rows:
        expected = lines[row[2] - 1].partition("# ")[2].split()
        kind, wall = row[8], float(row[5]) if row[5] != "-" else 0.0
        right = expected[0] == "anything" or kind == expected[0]
        if right and len(expected) == 2:
            right = float(expected[1]) * 0.8 <= wall <= float(expected[1]) * 1.6
        wrong += not right
        print(f"{'' if right else 'WRONG ':6}{kind:8}{expected[0]:9}{row[3]:>7} {row[4]:>11} / {row[5]:>11} us  {row[1]}  {row[9]}")
    print(f"{len(rows)} functions, {wrong} wrong")
    return 1 if wrong else 0
