#!/usr/bin/env python3
"""Holds the truth of programs against a second measurement: what the two do not agree on has no class.

    bench/accuracy/settle.py PROGRAM/truth.tsv SECOND.tsv

SECOND.tsv is what bench/accuracy/measure.py gives when it measures the same program again. A function that is of one class in the
first and of another in the second, or has one in the first only, gets class `-`, with both figures in the note; truth.tsv is
written anew, all other rows as they are.
"""
import pathlib
import sys


def rows(path):
    return [line.split("\t") for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]


def settled(first, second):
    """The rows of the first measurement, and how many lost their class."""
    again = {(row[0], row[2]): row for row in second if is_function(row)}
    lost = 0
    for row in filter(is_function, first):
        other = again.get((row[0], row[2]))
        if row[8] == "-" or other is not None and other[8] == row[8]:
            continue
        seen = "it never ran" if other is None else f"{other[8]} {other[4]}/{other[5]}"
        row[9] = f"in another measurement {seen}, here {row[8]} {row[4]}/{row[5]}" + (f"; {row[9]}" if row[9] else "")
        row[8] = "-"
        lost += 1
    return first, lost


def is_function(row):
    return len(row) == 10 and row[0] != "path"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    first, lost = settled(rows(sys.argv[1]), rows(sys.argv[2]))
    pathlib.Path(sys.argv[1]).write_text("\n".join("\t".join(row) for row in first) + "\n", encoding="utf-8")
    print(f"{sys.argv[1]}: {lost} of {sum(map(is_function, first))} functions lost their class")


if __name__ == "__main__":
    main()
