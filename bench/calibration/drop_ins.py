"""Measures loops that a function of the library does natively: both, per round.

    python drop_ins.py

Prints the loop, what stands in for it, and their ratio: thread time, the least of nine runs, a hundred thousand rounds (a thousand where
the loop is of the second order), in nanoseconds per round.
"""

import collections
import itertools
import random
import sys
import time

RUNS = 9
MANY = 100_000
SOME = 1000


def least(call, *given):
    best = float("inf")
    for _ in range(RUNS):
        start = time.thread_time_ns()
        call(*given)
        best = min(best, time.thread_time_ns() - start)
    return best


def shown(name, rounds, loop, other, *given):
    if name != "insertion-sort" and loop(*given) != other(*given):
        sys.exit(f"{name}: not the same")
    before, after = least(loop, *given) / rounds, least(other, *given) / rounds
    print(f"{name}\t{before:.4g}ns\t{after:.4g}ns\t{before / after:.3g}", flush=True)


def count_get(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return counts


def count_in(words):
    counts = {}
    for word in words:
        if word not in counts:
            counts[word] = 0
        counts[word] += 1
    return counts


def count_default(words):
    counts = collections.defaultdict(int)
    for word in words:
        counts[word] += 1
    return counts


def counted(words):
    return collections.Counter(words)


def count_keys(rows):
    counts = {}
    for row in rows:
        counts[row[0]] = counts.get(row[0], 0) + 1
    return counts


def counted_keys(rows):
    return collections.Counter(row[0] for row in rows)


def count_keys_in(rows):
    counts = {}
    for row in rows:
        key = row[0]
        if key not in counts:
            counts[key] = 0
        counts[key] += 1
    return counts


def count_keys_default(rows):
    counts = collections.defaultdict(int)
    for row in rows:
        counts[row[0]] += 1
    return counts


def added(words):
    text = ""
    for word in words:
        text += word + "\n"
    return text


def joined(words):
    return "".join(word + "\n" for word in words)


def total(numbers):
    found = 0
    for number in numbers:
        found += number
    return found


def products(numbers):
    found = 0
    for number in numbers:
        found += number * number
    return found


def summed_products(numbers):
    return sum(number * number for number in numbers)


def largest(numbers):
    found = numbers[0]
    for number in numbers:
        if number > found:
            found = number
    return found


def insertion_sort(given):
    rows = list(given)
    for i in range(1, len(rows)):
        row = rows[i]
        j = i - 1
        while j >= 0 and rows[j] > row:
            rows[j + 1] = rows[j]
            j -= 1
        rows[j + 1] = row
    return rows


def grouped_in(rows):
    groups = {}
    for key, value in rows:
        if key not in groups:
            groups[key] = []
        groups[key].append(value)
    return groups


def grouped_default(rows):
    groups = collections.defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return groups


def copied(numbers):
    found = []
    for number in numbers:
        found.append(number)
    return found


def chained(lists):
    found = []
    for part in lists:
        for number in part:
            found.append(number)
    return found


def main():
    dice = random.Random(1)
    numbers = [dice.randrange(1_000_000) for _ in range(MANY)]
    words = [f"word {number % 1000}" for number in numbers]
    rows = [(word, number) for word, number in zip(words, numbers)]
    print(sys.version)
    shown("count-get", MANY, count_get, counted, words)
    shown("count-in", MANY, count_in, counted, words)
    shown("count-default", MANY, count_default, counted, words)
    shown("count-keys", MANY, count_keys, counted_keys, rows)
    shown("count-keys-in", MANY, count_keys_in, counted_keys, rows)
    shown("count-keys-default", MANY, count_keys_default, counted_keys, rows)
    shown("text", MANY, added, joined, words)
    shown("sum", MANY, total, sum, numbers)
    shown("sum-products", MANY, products, summed_products, numbers)
    shown("max", MANY, largest, max, numbers)
    shown("copy", MANY, copied, list, numbers)
    lists = [numbers[i : i + 100] for i in range(0, MANY, 100)]
    shown("chain", MANY, chained, lambda parts: list(itertools.chain.from_iterable(parts)), lists)
    shown("group-default", MANY, grouped_in, grouped_default, rows)
    shown("insertion-sort", SOME * SOME, insertion_sort, sorted, numbers[:SOME])
    logarithm = MANY.bit_length()
    shown("sort, per element and doubling", MANY * logarithm, sorted, sorted, numbers)
    dicts = [{"total": number} for number in numbers]
    shown("sort with a key", MANY * logarithm, lambda rows: sorted(rows, key=lambda row: row["total"]), lambda rows: sorted(rows, key=lambda row: row["total"]), dicts)


if __name__ == "__main__":
    main()
