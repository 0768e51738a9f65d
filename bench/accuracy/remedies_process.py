"""Runs one program's regions as they are and by each remedy, inside the interpreter that is measured: started by remedies.py.

    python remedies_process.py PROGRAM REPEATS SECONDS        prints one JSON object a region

The original and its variants take turns, in another order each round, so that what disturbs the machine meets all of them. The first
round also compares results, and warms what a first call fills; its times count only where no other round was run. More rounds follow
while times differ by more than 15 %, up to twice REPEATS, until the region has used SECONDS.
"""

import gc
import importlib
import json
import math
import os
import statistics
import sys
import time
import warnings

REMEDIES = ("processes", "threads", "asyncio_", "interpreters", "native", "compiled")
SPREAD = 0.15


def same(one, other, exact):
    if type(one).__module__ == "numpy" or type(other).__module__ == "numpy":
        import numpy
        return bool(numpy.array_equal(one, other) if exact else numpy.allclose(one, other))
    if isinstance(one, float) and isinstance(other, (int, float)):
        return one == other or not exact and math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key], exact) for key, value in one.items())
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(same(a, b, exact) for a, b in zip(one, other))
    return one == other


def fresh():
    """A fork server that an earlier run started would make the next pool's start too cheap."""
    if "multiprocessing.forkserver" in sys.modules:
        server = sys.modules["multiprocessing.forkserver"]._forkserver
        if hasattr(server, "_stop"):
            server._stop()
    gc.collect()


def timed(call, arguments):
    fresh()
    start = time.perf_counter()
    result = call(*arguments)
    return time.perf_counter() - start, result


def measured(region, repeats, budget):
    """What remedies.py makes rows of: the seconds of each variant's runs, and why a variant was not run."""
    deadline = time.perf_counter() + budget
    arguments = region.prepare()
    calls = {"original": region.original}
    left_out = {}
    for remedy in REMEDIES:
        if hasattr(region, remedy):
            calls[remedy] = getattr(region, remedy)
    first, expected = timed(region.original, arguments)
    seconds = {"original": [first]}
    for name in [name for name in calls if name != "original"]:
        try:
            spent, result = timed(calls[name], arguments)
        except ModuleNotFoundError as error:
            left_out[name] = f"no {error.name}"
        except Exception as error:
            if name != "interpreters":
                raise
            left_out[name] = "not before 3.14" if "InterpreterPoolExecutor" in str(error) else f"{type(error).__name__}: {error}"
        else:
            if same(expected, result, region.exact):
                seconds[name] = [spent]
            else:
                left_out[name] = "WRONG RESULT"
    del expected
    names = list(seconds)
    if first < 0.002:
        # Too short for one run to say anything: the original many times, the rest as it is.
        seconds["original"] = []
    rounds = 0
    while True:
        for name in names[rounds % len(names):] + names[:rounds % len(names)]:
            if len(seconds[name]) > 2 and seconds[name][0] > 2 and seconds[name][0] > 8 * first:
                continue
            if name == "original" and first < 0.002:
                runs = [timed(calls[name], arguments)[0] for _ in range(9)]
                seconds[name].append(statistics.median(runs))
            else:
                seconds[name].append(timed(calls[name], arguments)[0])
        rounds += 1
        enough = rounds >= repeats and all(spread(seconds[name][1:]) < SPREAD for name in names)
        if enough or rounds >= 2 * repeats or rounds >= 2 and time.perf_counter() > deadline:
            break
    return {"seconds": {name: times[1:] or times for name, times in seconds.items()}, "left_out": left_out}


def spread(times):
    """How far the middle half of the runs lies apart, as a share of the median."""
    if len(times) < 2:
        return 0.0
    ordered = sorted(times)
    cut = len(ordered) // 4
    return (ordered[-1 - cut] - ordered[cut]) / statistics.median(ordered)


def main():
    folder, repeats, budget = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    warnings.simplefilter("ignore")
    os.chdir(folder)
    variants = importlib.import_module("variants")
    regions = [value for value in vars(variants).values() if isinstance(value, type) and value.__dict__.get("region") and value.__module__ == "variants"]
    for kind in regions:
        region = kind()
        row = {"name": kind.__name__, "region": region.region, "path": region.path}
        try:
            row.update(measured(region, repeats, budget))
        except ModuleNotFoundError as error:
            row.update(seconds={}, left_out={"original": f"no {error.name}"})
        except Exception as error:  # the others are still measured; remedies.py says which failed
            row.update(seconds={}, left_out={}, failed=f"{type(error).__name__}: {error}")
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
