#!/usr/bin/env python3
"""Measures what stands in for loops over rows and records, in the way of drop_ins.py.

    python drop_ins_rows.py

    python drop_ins_rows.py NAME...

Rows of CSV files, records of struct, places in lists that are in order, answers that are kept,
lengths of runs, means without one element each, first fits, bytes below a number, data classes.
"""

import csv
import functools
import io
import random
import struct
from bisect import bisect_right
from dataclasses import asdict, make_dataclass
from itertools import groupby

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


RECORD = struct.Struct("<BBHIf")


def records(data):
    found = []
    for at in range(0, len(data), RECORD.size):
        mark, channel, raw, second, value = RECORD.unpack(data[at : at + RECORD.size])
        if mark == 1:
            found.append((channel, raw, second, value))
    return found


def records_from(data):
    found = []
    for at in range(0, len(data), RECORD.size):
        mark, channel, raw, second, value = RECORD.unpack_from(data, at)
        if mark == 1:
            found.append((channel, raw, second, value))
    return found


def records_iterated(data):
    found = []
    for mark, channel, raw, second, value in RECORD.iter_unpack(data):
        if mark == 1:
            found.append((channel, raw, second, value))
    return found


def records_appended(data):
    found = []
    for at in range(0, len(data), RECORD.size):
        found.append(RECORD.unpack_from(data, at))
    return found


def places(ordered, starts):
    found = []
    for i, start in enumerate(starts):
        before = i
        while before > 0 and ordered[before - 1][1] > start:
            before -= 1
        found.append(before)
    return found


def places_halved(ordered, starts):
    found = []
    keys = [one[1] for one in ordered]
    for i, start in enumerate(starts):
        before = bisect_right(keys, start, 0, i)
        found.append(before)
    return found


def clock(text):
    hours, minutes, seconds = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def clocks(texts):
    return [clock(text) for text in texts]


def clocks_kept(texts):
    kept = functools.lru_cache(maxsize=None)(clock)
    return [kept(text) for text in texts]


def run_lengths(data):
    found, i = [], 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i]:
            j += 1
        found.append((j - i, data[i]))
        i = j
    return found


def run_lengths_grouped(data):
    found = []
    found.extend((len(list(run)), one) for one, run in groupby(data))
    return found


def left_out(values):
    found = []
    for i in range(len(values)):
        rest = values[:i] + values[i + 1 :]
        found.append(sum(rest) / len(rest))
    return found


def left_out_summed(values):
    found = []
    total, rest = sum(values), len(values) - 1
    found.extend((total - one) / rest for one in values)
    return found


def first_fit(weights, limit):
    bags = []
    for weight in weights:
        for bag in bags:
            if sum(bag) + weight <= limit:
                bag.append(weight)
                break
        else:
            bags.append([weight])
    return bags


def first_fit_kept(weights, limit):
    bags = []
    sums = list(map(sum, bags))
    for weight in weights:
        for place, held in enumerate(sums):
            if held + weight <= limit:
                bags[place].append(weight)
                sums[place] += weight
                break
        else:
            bags.append([weight])
            sums.append(weight)
    return bags


def bytes_below(data, limit):
    count = 0
    for byte in data:
        if byte < limit:
            count += 1
    return count


def bytes_below_left_out(data, limit):
    count = 0
    count += len(data) - len(data.translate(None, bytes(range(max(0, min(limit, 256))))))
    return count


Record = make_dataclass("Record", [("a", int), ("b", str), ("c", float), ("d", int), ("e", str)])


def records_copied(found):
    return [asdict(one) for one in found]


def records_as_they_are(found):
    return [dict(vars(one)) for one in found]


def main():
    dice = random.Random(1)
    blob = RECORD.pack(1, 2, 3, 4, 5.0) * SOME
    shown("drop-in-unpacked", SOME, records, records_iterated, blob)
    shown("drop-in-unpacked-from", SOME, records_from, records_iterated, blob)
    shown("drop-in-unpacked-from of all", SOME, records_appended, lambda data: list(RECORD.iter_unpack(data)), blob)
    for many in (2, 4, 6, 10, 20):
        shown(f"drop-in-columns of {many}", SOME, columns, columns_by_place, table(many, SOME, dice))
    ordered = [(i, i + 0.5) for i in range(SOME)]
    for back in (0, 1, 2, 3, 5, 10, 30):
        shown(f"drop-in-place of {back} steps", SOME, places, places_halved, ordered, [i + 0.9 - back for i in range(SOME)])
    for different in (10, 100, SOME):
        texts = [f"{n // 60 % 24:02}:{n % 60:02}:00" for n in (dice.randrange(different) for _ in range(SOME))]
        shown(f"drop-in-kept of {different}", SOME, clocks, clocks_kept, texts)
    for long in (1.5, 4, 20):
        runs = [value for value in range(SOME) for _ in range(max(1, int(dice.expovariate(1 / long))))]
        shown(f"drop-in-run-lengths of {long}", len(runs), run_lengths, run_lengths_grouped, runs)
    shown("drop-in-left-out", SOME, left_out, left_out_summed, [dice.randrange(SOME) for _ in range(SOME)])
    weights = sorted((dice.randrange(50, 150) for _ in range(600)), reverse=True)
    for many in (1, 3, 10, 100):
        shown(f"drop-in-first-fit of {many}", 600, first_fit, first_fit_kept, weights, many * 100)
    for limit in (10, 128, 250):
        shown(f"drop-in-bytes-below of {limit}", SOME, bytes_below, bytes_below_left_out, dice.randbytes(SOME), limit)
    shown("drop-in-asdict", SOME, records_copied, records_as_they_are, [Record(n, "b", 0.5, n, "e") for n in range(SOME)])


if __name__ == "__main__":
    main()
