"""Measures what operations of the language take on the interpreter that runs this.

    python operations.py [--runs 9]

Prints a line for each operation, its name and nanoseconds. Times are those of the thread's own
processor time, the least of several runs. A statement is run many times in a loop of copies; from
its time that of the parts it is made of is taken, so that operations can be added up: reading the
names in it, and storing its result. A call has the reading of what is called in it; what evaluates
its arguments has not.
"""

import argparse
import asyncio
import gc
import statistics
import sys
import time

COPIES = 20

# Less than this cannot be told from nothing: parts of a statement overlap.
LEAST = 0.5


class Point:
    c = 3

    def __init__(self):
        self.a = 1
        self.b = 2


class Slotted:
    __slots__ = ("left",)

    def __init__(self):
        self.left = 1


class Empty:
    def __init__(self):
        pass


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


class Asked:
    @property
    def value(self):
        return None

    def method(self, a):
        return None


def function(a):
    return None


def generator(n):
    for _ in range(n):
        yield None


async def coroutine():
    return None


SETUP = {
    "a": 7, "b": 3, "x": 0, "t": True, "f": False, "s": "text of some kind", "u": 2.5, "w": 3.5,
    "items": list(range(10)), "keys": {"one": 1, "two": 2}, "key": "one", "pair": (1, 2),
    "point": Point(), "asked": Asked(), "context": Context(), "pair_of": Slotted(), "names": {"one", "two", "three"},
}

# What is run, and how often each of these operations is in it beside the one that is looked for.
STATEMENTS = {
    "assign": [("x = y = a", {"kept": 1})],
    "name": [("x = a", {"assign": 1})],
    "name-global": [("x = G", {"assign": 1})],
    "attribute": [
        ("x = point.a", {"assign": 1, "name": 1}),
        ("x = point.c", {"assign": 1, "name": 1}),
        ("x = time.timezone", {"assign": 1, "name-global": 1}),
        ("x = pair_of.left", {"assign": 1, "name": 1}),
    ],
    "item": [("x = items[b]", {"assign": 1, "name": 2}), ("x = keys[key]", {"assign": 1, "name": 2})],
    "assign-attribute": [("point.a = x", {"name": 2})],
    "assign-item": [("items[b] = x", {"name": 3}), ("keys[key] = x", {"name": 3})],
    "call-native": [
        ("x = len(items)", {"assign": 1, "name": 1}),
        ("x = isinstance(a, int)", {"assign": 1, "name": 2}),
        ("x = keys.get(key)", {"assign": 1, "name": 2}),
        ("x = s.startswith(key)", {"assign": 1, "name": 2}),
        ("x = abs(a)", {"assign": 1, "name": 1}),
    ],
    "call-function": [("x = function(a)", {"assign": 1, "name": 1})],
    "call-method": [("x = asked.method(a)", {"assign": 1, "name": 2})],
    "construct": [("x = Empty()", {"assign": 1})],
    "argument": [("x = wide(a, b, a, b)", {"assign": 1, "name": 4, "narrow": 1})],
    "arithmetic": [
        ("x = a + b", {"assign": 1, "name": 2}),
        ("x = u * w", {"assign": 1, "name": 2}),
        ("x = a - b", {"assign": 1, "name": 2}),
        ("x = a // b", {"assign": 1, "name": 2}),
        ("x = a % b", {"assign": 1, "name": 2}),
        ("x = a & b", {"assign": 1, "name": 2}),
        ("x = u / w", {"assign": 1, "name": 2}),
    ],
    "compare": [
        ("x = a < b", {"assign": 1, "name": 2}),
        ("x = a == b", {"assign": 1, "name": 2}),
        ("x = u > w", {"assign": 1, "name": 2}),
        ("x = s == key", {"assign": 1, "name": 2}),
    ],
    "boolean": [
        ("x = t and f", {"assign": 1, "name": 2}),
        ("x = f or t", {"assign": 1, "name": 2}),
        ("x = not t", {"assign": 1, "name": 1}),
        ("x = a is b", {"assign": 1, "name": 2}),
    ],
    "branch": [("if t: x = a", {"assign": 1, "name": 2})],
    "choice": [("x = a if t else b", {"assign": 1, "name": 2})],
    "format": [
        ("x = f'{s}-{key}'", {"assign": 1, "name": 2}),
        ("x = f'{a}:{b}'", {"assign": 1, "name": 2}),
        ("x = f'{u:.2f} {w:.1f}'", {"assign": 1, "name": 2}),
    ],
    "slice": [("x = items[a:]", {"assign": 1, "name": 2}), ("x = s[b:a]", {"assign": 1, "name": 3})],
    "contains": [("x = key in keys", {"assign": 1, "name": 2}), ("x = key in names", {"assign": 1, "name": 2})],
    "collection": [("x = []", {"assign": 1}), ("x = {}", {"assign": 1}), ("x = [a]", {"assign": 1, "name": 1}),
                   ("x = (a, b)", {"assign": 1, "name": 2})],
    "try": [("try: x = a\nexcept ValueError: pass", {"assign": 1, "name": 1})],
    "raise": [("try: raise ValueError\nexcept ValueError: pass", {})],
    "with": [("with context: pass", {"name": 1})],
    "function": [("def inner(): pass", {"assign": 1}), ("x = lambda: a", {"assign": 1})],
    "class": [("class Inner: pass", {"assign": 1})],
    "import": [("import sys", {"assign": 1}), ("from os import path", {"assign": 1})],
    "property": [("x = asked.value", {"assign": 1, "name": 1})],
}

ORDER = (
    "name name-global attribute item assign assign-attribute assign-item call-native call-function call-method "
    "construct argument arithmetic compare boolean branch choice format slice contains collection element "
    "comprehension loop-step while-step generator-step await task try raise with function class import property"
).split()

G = 5


def wide(a, b, c, d):
    return None


def compiled(statement, copies):
    lines = ["def run(n, " + ", ".join(SETUP) + "):", "    for _ in range(n):"]
    for _ in range(copies):
        lines += ["        " + line for line in statement.split("\n")]
    names = dict(globals())
    exec("\n".join(lines), names)
    return names["run"]


def clock(run, n, runs, *arguments):
    """The least time of several runs, in nanoseconds."""
    best = float("inf")
    for _ in range(runs):
        before = time.thread_time_ns()
        run(n, *arguments)
        best = min(best, time.thread_time_ns() - before)
    return best


def per_run(statement, runs):
    """Nanoseconds of one statement."""
    run = compiled(statement, COPIES)
    empty = compiled("pass", 1)
    arguments = tuple(SETUP.values())
    n = 50
    while clock(run, n, 1, *arguments) < 2_000_000:
        n *= 2
    return (clock(run, n, runs, *arguments) - clock(empty, n, runs, *arguments)) / n / COPIES


def loops(runs, found):
    """Operations that are loops themselves."""
    n = 20000

    def over_list(n):
        for _ in values:
            pass

    def over_range(n):
        for _ in range(n):
            pass

    def over_generator(n):
        for _ in generator(n):
            pass

    def appended(n):
        return [i for i in values]

    def set_of(n):
        return {i for i in values}

    def dict_of(n):
        return {i: i for i in values}

    def while_loop(n):
        while n:
            n -= 1

    values = list(range(n))
    step = statistics.mean([clock(over_list, n, runs), clock(over_range, n, runs)]) / n
    found["loop-step"] = step - found["assign"]
    generated = clock(over_generator, n, runs) / n
    found["generator-step"] = generated - step
    # as often a list as a set or a mapping
    hashed = statistics.mean([clock(set_of, n, runs), clock(dict_of, n, runs)])
    comprehended = statistics.mean([clock(appended, n, runs), hashed]) / n
    found["element"] = max(comprehended - step - found["name"], LEAST)
    found["while-step"] = max(clock(while_loop, n, runs) / n - 2 * found["name"] - found["assign"] - found["arithmetic"], LEAST)

    def comprehensions(n):
        for _ in range(n):
            [i for i in pair]

    def generators(n):
        for _ in range(n):
            for _ in (i for i in pair):
                pass

    pair = (1, 2)
    eager = clock(comprehensions, n, runs) / n
    found["comprehension"] = eager - step - 2 * (step + found["name"] + found["element"])


def tasks(runs, found):
    """Operations of coroutines."""
    n = 5000

    async def awaits(n):
        for _ in range(n):
            await coroutine()

    async def started(n):
        for _ in range(n):
            await asyncio.create_task(coroutine())

    def run(program):
        def inside(n):
            before = time.thread_time_ns()
            asyncio.run(program(n))
            return time.thread_time_ns() - before

        return min(inside(n) - inside(0) for _ in range(runs)) / n

    found["await"] = run(awaits) - found["loop-step"]
    found["task"] = run(started) - found["loop-step"] - found["await"]


def rounded(nanos):
    """Two digits, without an exponent."""
    return f"{float(f'{nanos:.2g}'):g}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    gc.disable()
    found = {}
    kept = per_run("x = a", runs)
    for name, statements in STATEMENTS.items():
        beside = dict(found)
        beside["kept"] = kept
        beside["narrow"] = found.get("call-function", 0)
        times = []
        for statement, parts in statements:
            whole = per_run(statement, runs)
            whole -= sum(beside[part] * count for part, count in parts.items())
            times.append(whole)
        value = statistics.mean(times)
        if name == "format":
            value /= 2
        if name == "argument":
            value /= 3
        found[name] = max(value, LEAST)
    loops(runs, found)
    tasks(runs, found)
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"runtime\t{version.rpartition('.')[0]}")
    print(f"# CPython {version}, {sys.version.split('[')[1].rstrip(']')}, least of {runs} runs, thread time")
    for name in ORDER:
        print(f"{name}\t{rounded(max(found[name], LEAST))}")


main()
