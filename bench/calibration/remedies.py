"""Measures what remedies cost before they gain: pools, tasks, pickling, free threads.

    python remedies.py [GROUP...]       GROUP: processes, threads, tasks, interpreters, pickling, free

Prints `name <tab> value <tab> unit`, the least of several runs: start methods, groups and packages
(NumPy) that this interpreter lacks are left out, and said on stderr. `free` times the same work on
one thread and on two, alone and with a shared dict, list or counter: run it on a build with the
lock and on one without, and compare. A pool starts and stops inside its time, as in a program that
uses it once. Run with `nice -n -15` where allowed, else on an idle machine.
"""

import asyncio
import importlib.util
import multiprocessing
import pickle
import sys
import threading
import time
from concurrent import futures

WORKERS = 2


def say(name, value, unit):
    print(f"{name}\t{value:.4g}\t{unit}", flush=True)


def least(call, runs=7):
    """The least wall time of several runs, in seconds."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


def nothing(item):
    return item


def stop_forkserver():
    """So that each run starts its own, like a program that has just begun."""
    from multiprocessing import forkserver
    stop = getattr(forkserver._forkserver, "_stop", None)
    if stop is not None:
        stop()


def per_task(pool, tasks, **options):
    """Seconds for a task of a pool that has started."""
    list(pool.map(nothing, range(WORKERS * 4)))
    return least(lambda: list(pool.map(nothing, range(tasks), **options)), 5) / tasks


def processes():
    for method in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context(method)

        def once():
            if method == "forkserver":
                stop_forkserver()
            with futures.ProcessPoolExecutor(WORKERS, mp_context=context) as pool:
                list(pool.map(nothing, range(WORKERS)))

        say(f"process pool of 2, start and stop, {method}", least(once, 5) * 1e3, "ms")
        with futures.ProcessPoolExecutor(WORKERS, mp_context=context) as pool:
            say(f"process pool, task by map, chunk 1, {method}", per_task(pool, 2000) * 1e6, "us")
            say(f"process pool, task by map, chunk 250, {method}", per_task(pool, 20000, chunksize=250) * 1e6, "us")
            for size in (100_000, 1_000_000, 10_000_000):
                body = bytes(size)
                say(f"process pool, bytes there and back, {size / 1e6:g} MB, {method}", least(lambda: pool.submit(nothing, body).result()) * 1e3, "ms")


def threads():
    def once():
        with futures.ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(nothing, range(WORKERS)))

    def many():
        with futures.ThreadPoolExecutor(16) as pool:
            list(pool.map(time.sleep, [0.005] * 16))

    say("thread pool of 2, start and stop", least(once, 31) * 1e6, "us")
    say("thread pool of 16, start and stop", (least(many, 31) - 0.005) * 1e6, "us")
    with futures.ThreadPoolExecutor(WORKERS) as pool:
        say("thread pool, task by map", per_task(pool, 5000) * 1e6, "us")
        say("thread pool, submit and result", least(lambda: [pool.submit(nothing, 1).result() for _ in range(500)]) / 500 * 1e6, "us")


def tasks():
    async def item():
        await asyncio.sleep(0)

    async def gathered(count):
        await asyncio.gather(*(item() for _ in range(count)))

    async def limited(count):
        limit = asyncio.Semaphore(20)

        async def one():
            async with limit:
                await asyncio.sleep(0)

        await asyncio.gather(*(one() for _ in range(count)))

    async def in_turn(count):
        for _ in range(count):
            await item()

    async def in_threads(count):
        await asyncio.gather(*(asyncio.to_thread(nothing, 1) for _ in range(count)))

    empty = least(lambda: asyncio.run(in_turn(0)), 31)
    say("asyncio.run, empty", empty * 1e6, "us")
    for name, work, count in (("gather, task that yields once", gathered, 2000), ("gather under a semaphore of 20, task", limited, 2000),
                              ("await in turn, task that yields once", in_turn, 2000), ("gather of to_thread, task", in_threads, 500)):
        say(name, (least(lambda: asyncio.run(work(count))) - empty) / count * 1e6, "us")


def interpreters():
    if not hasattr(futures, "InterpreterPoolExecutor"):
        print("interpreters: not before 3.14", file=sys.stderr)
        return

    def once():
        with futures.InterpreterPoolExecutor(WORKERS) as pool:
            list(pool.map(nothing, range(WORKERS)))

    say("interpreter pool of 2, start and stop", least(once, 5) * 1e3, "ms")
    with futures.InterpreterPoolExecutor(WORKERS) as pool:
        say("interpreter pool, task by map", per_task(pool, 2000) * 1e6, "us")
        say("interpreter pool, task by map, chunk 250", per_task(pool, 20000, chunksize=250) * 1e6, "us")
        for size in (100_000, 1_000_000, 10_000_000):
            body = bytes(size)
            say(f"interpreter pool, bytes there and back, {size / 1e6:g} MB", least(lambda: pool.submit(nothing, body).result()) * 1e3, "ms")


def pickling():
    kinds = {
        "list of int": [i * 7919 for i in range(100_000)],
        "list of float": [i / 7 for i in range(100_000)],
        "list of tuples (int, float)": [(i, i / 7) for i in range(50_000)],
        "list of str": [f"word {i}" for i in range(100_000)],
        "list of dicts of 4": [{"id": i, "name": f"n{i}", "price": i / 7, "count": i % 10} for i in range(20_000)],
        "dict str to int": {f"key {i}": i for i in range(50_000)},
        "str": "x" * 4_000_000,
        "bytes": bytes(4_000_000),
    }
    if importlib.util.find_spec("numpy"):
        import numpy
        kinds["ndarray float64"] = numpy.arange(500_000.0)
        kinds["list of lists of float"] = [[j / 7 for j in range(100)] for _ in range(1000)]
    else:
        print("pickling: no NumPy", file=sys.stderr)
    for name, value in kinds.items():
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        there = least(lambda: pickle.dumps(value, pickle.HIGHEST_PROTOCOL)) * 1e3
        back = least(lambda: pickle.loads(data)) * 1e3
        megabytes = len(data) / 1e6
        say(f"pickle {name}, dumps", there / megabytes, "ms per MB")
        say(f"pickle {name}, loads", back / megabytes, "ms per MB")
        if isinstance(value, (list, dict)):
            say(f"pickle {name}, both ways", (there + back) * 1e6 / len(value), "ns per element")


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def add(self, amount):
        with self.lock:
            self.value += amount


def arithmetic(_, count):
    total = 0
    for i in range(count):
        total = (total * 31 + i) % 1_000_003
    return total


def own_objects(_, count):
    seen = {}
    for i in range(count):
        key = i % 1000
        seen[key] = seen.get(key, 0) + i
    return sorted(seen.values())


def text(_, count):
    out = []
    for i in range(count // 4):
        out.append(f"{i}:{i * 2}".upper().split(":"))
    return len(out)


def reads_dict(shared, count):
    total = 0
    for i in range(count):
        total += shared["prices"][i % 1000]
    return total


def reads_list(shared, count):
    total = 0
    values = shared["values"]
    for i in range(count):
        total += values[i % 1000]
    return total


def writes_dict(shared, count):
    table = shared["table"]
    for i in range(count):
        table[i % 1000] = i


def appends_list(shared, count):
    out = shared["out"]
    del out[:]
    for i in range(count):
        out.append(i)


def adds_counter(shared, count):
    counter = shared["counter"]
    for i in range(count // 4):
        counter.add(i)


def reads_objects(shared, count):
    total = 0
    for _ in range(count // 1000):
        for row in shared["rows"]:
            total += row["n"]
    return total


def free():
    """Both threads do the whole work: twice the work of one."""
    gil = getattr(sys, "_is_gil_enabled", lambda: True)()
    say("free: lock enabled", gil, "0 or 1")
    shared = {"prices": {i: i * 3 for i in range(1000)}, "values": list(range(1000)), "table": {}, "out": [], "counter": Counter(), "rows": [{"n": i} for i in range(1000)]}
    count = 400_000
    for work in (arithmetic, own_objects, text, reads_dict, reads_list, reads_objects, writes_dict, appends_list, adds_counter):

        def both():
            pair = [threading.Thread(target=work, args=(shared, count)) for _ in range(2)]
            for thread in pair:
                thread.start()
            for thread in pair:
                thread.join()

        one = two = float("inf")
        for _ in range(9):
            one, two = min(one, least(lambda: work(shared, count), 2)), min(two, least(both, 2))
        say(f"free: {work.__name__}, one thread", one * 1e3, "ms")
        say(f"free: {work.__name__}, speed-up of two threads", 2 * one / two, "times")


GROUPS = {"processes": processes, "threads": threads, "tasks": tasks, "interpreters": interpreters, "pickling": pickling, "free": free}


def main():
    chosen = sys.argv[1:] or list(GROUPS)
    unknown = [name for name in chosen if name not in GROUPS]
    if unknown:
        sys.exit(f"no group {unknown[0]}: there are {', '.join(GROUPS)}")
    say("python", float(f"{sys.version_info[0]}.{sys.version_info[1]:02}"), sys.version.split()[0])
    for name in chosen:
        GROUPS[name]()


if __name__ == "__main__":
    main()
