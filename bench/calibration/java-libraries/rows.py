"""Prints what benchmarks took of the CPU, from the results that JMH writes as JSON.

    python rows.py RESULTS.json...

A line for each benchmark: its name, the least CPU time of all iterations in nanoseconds, and where it was measured with two sizes,
what it takes whatever the size and for each further byte. The sizes are those that the benchmark was asked for: documents are as
long as it prints.
"""

import json
import sys
from collections import defaultdict


def least(result):
    return min(one for fork in result["secondaryMetrics"]["cpu"]["rawData"] for one in fork)


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
        line = f"{name:40}" + "".join(f"{by_size[size]:14.0f} ({size})" for size in sizes)
        if len(sizes) == 2:
            small, large = sizes
            each = (by_size[large] - by_size[small]) / (large - small)
            line += f"   {max(0, by_size[small] - each * small):10.0f} + {each:.2f}*n"
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
