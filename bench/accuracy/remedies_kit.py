"""What the hand-written variants in samples/remedies share: pools that start and stop inside the call, as in a program that uses them once."""

import os
from concurrent import futures

WORKERS = os.cpu_count() or 1
WAITERS = 32
"""Threads for calls that wait, at most: the pool starts one for each item until there are as many."""


def parts(items, count):
    """The items in at most `count` runs of nearly equal length, in order."""
    items = list(items)
    count = max(1, min(count, len(items)))
    edges = [len(items) * i // count for i in range(count + 1)]
    return [items[a:b] for a, b in zip(edges, edges[1:])]


def chunk_of(items):
    """About four chunks for each worker."""
    return max(1, len(items) // (WORKERS * 4))


def process_map(function, items, chunksize=None, initializer=None, initargs=()):
    items = list(items)
    with futures.ProcessPoolExecutor(WORKERS, initializer=initializer, initargs=initargs) as pool:
        return list(pool.map(function, items, chunksize=chunksize or chunk_of(items)))


def thread_map(function, items, workers=WORKERS):
    with futures.ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))


def each(function, items):
    return [function(item) for item in items]


def thread_chunks(function, items, count=WORKERS * 4):
    """For items too short for a task each."""
    with futures.ThreadPoolExecutor(WORKERS) as pool:
        return [result for part in pool.map(each, *zip(*((function, part) for part in parts(items, count)))) for result in part]


def interpreter_map(function, items, count=None):
    """The pool's map knows no chunks: they are made by hand."""
    with futures.InterpreterPoolExecutor(WORKERS) as pool:
        chunks = parts(items, count or WORKERS * 4)
        return [result for part in pool.map(each, [function] * len(chunks), chunks) for result in part]


class Region:
    """A region of a program and its variants: methods named like remedies, each with the original's result.

    `region` is `function: start of the loop's or comprehension's source`, or `function` alone for all of it (recursion). `prepare` makes
    the arguments, outside of what is timed. A variant that raises ModuleNotFoundError is not measured on that interpreter.
    """

    region = ""
    path = "app.py"
    exact = True
    """False: floats may differ in their last digits, as sums in another order do."""

    def prepare(self):
        return ()

    def original(self, *args):
        raise NotImplementedError


class Independent(Region):
    """A loop over items that do not depend on each other: a task for each."""

    chunksize = None
    item = None

    def items(self, *args):
        return args[0]

    def task(self, *args):
        return self.item

    def join(self, results, *args):
        return results

    def processes(self, *args):
        return self.join(process_map(self.task(*args), self.items(*args), self.chunksize), *args)

    def threads(self, *args):
        return self.join(thread_chunks(self.task(*args), self.items(*args)), *args)

    def interpreters(self, *args):
        return self.join(interpreter_map(self.task(*args), self.items(*args)), *args)


class Waiting(Region):
    """A loop over items each of which waits: threads by the dozen; processes as far as there are cores."""

    item = None

    def items(self, *args):
        return args[0]

    def task(self, *args):
        return self.item

    def join(self, results, *args):
        return results

    def threads(self, *args):
        return self.join(thread_map(self.task(*args), self.items(*args), WAITERS), *args)

    def processes(self, *args):
        return self.join(process_map(self.task(*args), self.items(*args), 1), *args)


class Native(Independent):
    """Independent items whose task calls C code that lets other threads run: a task each, as many threads as cores."""

    def threads(self, *args):
        return self.join(thread_map(self.task(*args), self.items(*args)), *args)
