"""Joins what operations.py printed on several interpreters, the oldest one first, to the rows of a table.

    python join_operations.py 3.11.txt 3.13.txt 3.13-again.txt 3.14.txt

Where several files are of one interpreter, the median of each operation counts.
"""

import pathlib
import statistics
import sys


def main():
    heads = []
    columns = {}
    for name in sys.argv[1:]:
        lines = pathlib.Path(name).read_text().splitlines()
        heads += [line for line in lines if line.startswith("#") and line not in heads]
        column = dict(line.split("\t") for line in lines if not line.startswith("#"))
        columns.setdefault(column.pop("runtime"), []).append(column)
    print("\n".join(heads))
    print("runtimes CPython\t" + "\t".join(columns))
    for name in next(iter(columns.values()))[0]:
        times = (statistics.median(float(run[name]) for run in runs) for runs in columns.values())
        print(f"operation {name}\t" + "\t".join(f"{time:.3g}ns" if time < 1000 else f"{time / 1000:.3g}us" for time in times))


main()
