#!/usr/bin/env python3
"""Measures the forms of everyday code, in the way of drop_ins.py: both, per round.

    python drop_ins_everyday.py

    python drop_ins_everyday.py NAME...

Sums and extremes, places, differences, tables turned over, texts of digits, numbers by hand, and short lists that are kept sorted.
"""

import bisect
import collections
import heapq
import itertools
import math
import operator
import random
import sys

from drop_ins import MANY, SOME, shown


def total(values):
    found = 0.0
    for value in values:
        found += value
    return found


def running_places(values):
    found = [0] * (len(values) + 1)
    for i in range(len(values)):
        found[i + 1] = found[i] + values[i]
    return found


def largest_place(values):
    found = 0
    for i in range(1, len(values)):
        if values[i] > values[found]:
            found = i
    return found


def place(values, wanted):
    for i in range(len(values)):
        if values[i] == wanted:
            return i
    return -1


def place_of_pair(values, wanted):
    for i, value in enumerate(values):
        if value == wanted:
            return i
    return -1


def differences(values):
    found = []
    for i in range(1, len(values)):
        found.append(values[i] - values[i - 1])
    return found


def turned(rows):
    found = []
    for column in range(len(rows[0])):
        line = []
        for row in range(len(rows)):
            line.append(rows[row][column])
        found.append(line)
    return found


def turned_in_place(rows):
    found = [[0] * len(rows) for _ in range(len(rows[0]))]
    for row in range(len(rows)):
        for column in range(len(rows[0])):
            found[column][row] = rows[row][column]
    return found


def backwards(values):
    found = []
    for i in range(len(values) - 1, -1, -1):
        found.append(values[i])
    return found


def before_all(values):
    found = []
    for value in values:
        found.insert(0, value)
    return found


def pairs(keys, values):
    found = {}
    for i in range(len(keys)):
        found[keys[i]] = values[i]
    return found


def digits_of(data):
    digits, found = "0123456789abcdef", ""
    for byte in data:
        found += digits[byte >> 4] + digits[byte & 15]
    return found


def bytes_of(text):
    found = bytearray()
    for i in range(0, len(text), 2):
        found.append(int(text[i : i + 2], 16))
    return found


def with_commas(words):
    found = ""
    for i, word in enumerate(words):
        if i > 0:
            found += ", "
        found += word
    return found


def binary(numbers):
    found = []
    for number in numbers:
        bits = ""
        while number > 0:
            bits = str(number % 2) + bits
            number //= 2
        found.append(bits)
    return found


def of_binary(bits):
    found = 0
    for bit in bits:
        found = found * 2 + int(bit)
    return found


def swapped(values):
    for i in range(0, len(values) - 1, 2):
        values[i], values[i + 1] = values[i + 1], values[i]
    return values


def swapped_at_once(values):
    values[0 : len(values) - 1 : 2], values[1::2] = values[1::2], values[0 : len(values) - 1 : 2]
    return values


def twice(values):
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            if values[i] == values[j]:
                return True
    return False


def common(left, right):
    found = []
    for one in left:
        for other in right:
            if one == other:
                found.append(one)
                break
    return found


def common_by_set(left, right):
    wanted = set(right)
    return [one for one in left if one in wanted]


def power(base, exponent, modulus):
    found = 1
    for _ in range(exponent):
        found = found * base % modulus
    return found


def bits(numbers):
    found = 0
    for number in numbers:
        while number:
            found += number & 1
            number >>= 1
    return found


def largest_few(values, most):
    found = []
    for value in values:
        found.append(value)
        found.sort(reverse=True)
        if len(found) > most:
            found.pop()
    return found


def put_in_order(values):
    found = []
    for value in values:
        i = 0
        while i < len(found) and found[i] < value:
            i += 1
        found.insert(i, value)
    return found


def merged_strictly(left, right):
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] < right[j]:
            found.append(left[i])
            i += 1
        else:
            found.append(right[j])
            j += 1
    found.extend(left[i:])
    found.extend(right[j:])
    return found


def greatest_divisors(pairs):
    found = []
    for left, right in pairs:
        while right:
            left, right = right, left % right
        found.append(left)
    return found


def not_below(values, wanted):
    found = []
    for one in wanted:
        low, high = 0, len(values)
        while low < high:
            middle = (low + high) // 2
            if values[middle] < one:
                low = middle + 1
            else:
                high = middle
        found.append(low)
    return found


def struck(flags, step):
    for i in range(0, len(flags), step):
        flags[i] = 0
    return flags


def struck_while(flags, step):
    i = 0
    while i < len(flags):
        flags[i] = 0
        i += step
    return flags


def struck_at_once(flags, step):
    flags[0 : len(flags) : step] = [0] * len(range(0, len(flags), step))
    return flags


def struck_bytes_at_once(flags, step):
    flags[0 : len(flags) : step] = bytes([0]) * len(range(0, len(flags), step))
    return flags


def walked(rounds, length):
    """A queue of so many elements, one taken and one put in each round."""
    queue = list(range(length))
    for _ in range(rounds):
        queue.append(queue.pop(0))
    return list(queue)


def walked_left(rounds, length):
    queue = collections.deque(range(length))
    for _ in range(rounds):
        queue.append(queue.popleft())
    return list(queue)


def main():
    dice = random.Random(2)
    print(sys.version)
    floats = [dice.randrange(1000) / 8 for _ in range(MANY)]
    numbers = [dice.randrange(1_000_000) for _ in range(MANY)]
    data = dice.randbytes(MANY)
    words = [f"word{n}" for n in range(MANY)]
    rows = [[dice.randrange(100) for _ in range(300)] for _ in range(MANY // 300)]
    text = "".join(dice.choice("01") for _ in range(10 * SOME))
    shown("drop-in-sum-floats", MANY, total, sum, floats)
    shown("drop-in-accumulate-places", MANY, running_places, lambda xs: list(itertools.accumulate(xs, initial=0)), numbers)
    shown("drop-in-largest-place", MANY, largest_place, lambda xs: xs.index(max(xs)), numbers)
    shown("drop-in-index", MANY, place, lambda xs, x: xs.index(x) if x in xs else -1, numbers, -1)
    shown("drop-in-index found", MANY, place, lambda xs, x: xs.index(x) if x in xs else -1, numbers[:-1] + [-1], -1)
    shown("drop-in-index of pairs", MANY, place_of_pair, lambda xs, x: xs.index(x) if x in xs else -1, numbers[:-1] + [-1], -1)
    shown("drop-in-neighbours", MANY, differences, lambda xs: list(map(operator.sub, xs[1:], xs)), floats)
    shown("drop-in-neighbours of numbers", MANY, differences, lambda xs: list(map(operator.sub, xs[1:], xs)), numbers)
    shown("drop-in-turned", MANY, turned, lambda rs: list(map(list, zip(*rs))), rows)
    shown("drop-in-turned in place", MANY, turned_in_place, lambda rs: list(map(list, zip(*rs))), rows)
    shown("drop-in-backwards", MANY, backwards, lambda xs: list(reversed(xs)), numbers)
    shown("drop-in-before-all", 10 * SOME, before_all, lambda xs: list(xs)[::-1], numbers[: 10 * SOME])
    shown("drop-in-pairs", 10 * SOME, pairs, lambda xs, ys: dict(zip(xs, ys)), numbers[: 10 * SOME], numbers[: 10 * SOME])
    shown("drop-in-hex-table", MANY, digits_of, bytes.hex, data)
    shown("drop-in-from-hex", MANY, bytes_of, bytes.fromhex, data.hex())
    shown("drop-in-join-commas", MANY, with_commas, ", ".join, words)
    # a round of the loop is a bit
    shown("drop-in-binary", 20 * SOME, binary, lambda xs: [format(x, "b") for x in xs], numbers[:SOME])
    shown("drop-in-of-binary", SOME, of_binary, lambda xs: int(xs, 2), text[:SOME])
    shown("drop-in-swapped", MANY // 2, swapped, swapped_at_once, bytearray(data))
    shown("drop-in-twice", SOME * SOME / 2, twice, lambda xs: len(set(xs)) < len(xs), list(range(SOME)))
    shown("drop-in-common", SOME, common, common_by_set, numbers[:SOME], numbers[5000 : 5000 + SOME])
    shown("drop-in-power", MANY, power, pow, 3, MANY, 1_000_003)
    shown("drop-in-bit-count", 20 * SOME, bits, lambda xs: sum(x.bit_count() for x in xs), numbers[:SOME])
    shown("drop-in-bit-count-text", MANY, lambda xs: sum(bin(x).count("1") for x in xs), lambda xs: sum(map(int.bit_count, xs)), numbers)
    for most in (10, 100):
        shown(f"drop-in-largest-few of {most}", MANY, largest_few, lambda xs, k: heapq.nlargest(k, xs), numbers, most)
    shown("drop-in-put-in-order", SOME, put_in_order, sorted, numbers[:SOME])
    shown("drop-in-merge of the strict", 2 * MANY, merged_strictly, lambda xs, ys: sorted(xs + ys), sorted(numbers), sorted(numbers))
    couples = [(dice.randrange(1, 1 << 30), dice.randrange(1, 1 << 30)) for _ in range(10 * SOME)]
    shown("drop-in-gcd of couples", 10 * SOME, greatest_divisors, lambda ps: [math.gcd(a, b) for a, b in ps], couples)
    shown("drop-in-bisect-by-hand", SOME, not_below, lambda xs, ys: [bisect.bisect_left(xs, y) for y in ys], sorted(numbers), numbers[:SOME])
    shown("drop-in-square", MANY, lambda xs: [x**2 for x in xs], lambda xs: [x * x for x in xs], floats)
    shown("drop-in-square of numbers", MANY, lambda xs: [x**2 for x in xs], lambda xs: [x * x for x in xs], numbers)
    for step in (1, 3, 30, 1000):
        flags = [1] * MANY * min(step, 30)
        shown(f"drop-in-stride by {step}", len(flags) // step, struck, struck_at_once, flags, step)
        shown(f"drop-in-stride by {step}, while", len(flags) // step, struck_while, struck_at_once, flags, step)
        shown(f"drop-in-stride by {step} of bytes", len(flags) // step, struck, struck_bytes_at_once, bytearray(flags), step)
    for count in (0, 1, 3, 10):
        shown(f"drop-in-stride of {count}, a loop", 1, struck, struck_at_once, [1] * count, 1)
    for length in (5, 50, 500, 50_000):
        shown(f"drop-in-front of {length}", SOME, walked, walked_left, SOME, length)
    if sys.version_info >= (3, 12):
        shown("drop-in-sumprod", MANY, lambda xs, ys: sum(x * y for x, y in zip(xs, ys)), math.sumprod, floats, floats[::-1])
        shown("drop-in-sumprod of numbers", MANY, lambda xs, ys: sum(x * y for x, y in zip(xs, ys)), math.sumprod, numbers, numbers[::-1])


if __name__ == "__main__":
    main()
