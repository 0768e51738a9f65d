#!/usr/bin/env python3
"""Measures what stands in for loops over rows and records, in the way of drop_ins.py.

    python drop_ins_rows.py

    python drop_ins_rows.py NAME...

Rows of CSV files.
"""

import csv
import io
import random

from drop_ins import SOME, shown


def columns(text):
    found = []
    for row in csv.DictReader(io.StringIO(text)):
        found.append((row["c0"], row["c1"]))
    return found


def columns_by_place(text):
    found = []
    lines = csv.reader(io.StringIO(text))
    header = {name: place for place, name in enumerate(next(lines, ()))}
    c0_at, c1_at = map(header.get, ("c0", "c1"))
    for row in filter(None, lines):
        found.append((row[c0_at], row[c1_at]))
    return found


def table(columns, rows, dice):
    lines = [",".join(f"c{n}" for n in range(columns))]
    lines += [",".join(f"{dice.randrange(10**6):06}" for _ in range(columns)) for _ in range(rows)]
    return "\n".join(lines) + "\n"


def main():
    dice = random.Random(1)
    for many in (2, 4, 6, 10, 20):
        shown(f"drop-in-columns of {many}", SOME, columns, columns_by_place, table(many, SOME, dice))


if __name__ == "__main__":
    main()
