"""Prints what benchmarks took, from the results that JMH writes as JSON.

    python rows.py RESULTS.json...

A line for each benchmark: its name, the least time of all iterations in nanoseconds, and where it was measured with two sizes, what
it takes whatever the size and for each further element, byte or character. Machines are shared: what is slower than the least was
disturbed, not another thing.
"""

import json
import sys
from collections import defaultdict


def least(result):
    """Of the processor's time where it was measured, else of the time that passed."""
    metric = result.get("secondaryMetrics", {}).get("cpu", result["primaryMetric"])
    return min(one for fork in metric["rawData"] for one in fork if one > 0)


def main(paths):
    times = defaultdict(dict)
    for path in paths:
        with open(path) as file:
            for result in json.load(file):
                name = ".".join(result["benchmark"].split(".")[-2:])
                size = int(result.get("params", {}).get("n", 0))
                before = times[name].get(size, float("inf"))
                times[name][size] = min(before, least(result))
    for name, by_size in sorted(times.items()):
        sizes = sorted(by_size)
        line = f"{name:40}" + "".join(f"{by_size[size]:14.2f} ({size})" for size in sizes)
        if len(sizes) == 2:
            small, large = sizes
            each = (by_size[large] - by_size[small]) / (large - small)
            fixed = max(0, by_size[small] - each * small)
            line += f"   {fixed:10.1f} + {each:.3f}*n"
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
