"""Measures loops that a function of the library does natively: both, per round.

    python drop_ins.py

    python drop_ins.py NAME...

Prints the loop, what stands in for it, and their ratio: thread time, the least of nine runs, a hundred thousand rounds (a thousand where
the loop is of the second order), in nanoseconds per round. All names that rules/.../remedy/forms.txt speaks of are measured here.
"""

import collections
import itertools
import math
import operator
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
    if len(sys.argv) > 1 and name not in sys.argv[1:]:
        return
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


def largest_call(numbers):
    found = 0
    for number in numbers:
        found = max(found, number)
    return found


def contains(numbers, wanted):
    for number in numbers:
        if number == wanted:
            return True
    return False


def count_equal(numbers, wanted):
    found = 0
    for number in numbers:
        if number == wanted:
            found += 1
    return found


def distinct(numbers):
    found = []
    for number in numbers:
        if number not in found:
            found.append(number)
    return found


def accumulated_last(numbers):
    sums = [0]
    for number in numbers:
        sums.append(sums[-1] + number)
    return sums


def extended(lists):
    found = []
    for part in lists:
        found.extend(part)
    return found


def turned(text):
    found = ""
    for character in text:
        found = character + found
    return found


def number_of(data):
    number = 0
    for byte in data:
        number = (number << 8) | byte
    return number


def multiplied(numbers):
    found = 1
    for number in numbers:
        found *= number
    return found


def multiplied_to(number):
    found = 1
    for i in range(2, number + 1):
        found *= i
    return found


def divisors(pairs):
    found = []
    for a, b in pairs:
        while b:
            a, b = b, a % b
        found.append(a)
    return found


def powers(bases):
    found = []
    for base in bases:
        result, exponent = 1, 1_000_003
        while exponent > 0:
            if exponent % 2 == 1:
                result = result * base % 1_000_000_007
            base = base * base % 1_000_000_007
            exponent //= 2
        found.append(result)
    return found


def bubbles(given):
    rows = list(given)
    for i in range(len(rows)):
        for j in range(len(rows) - 1 - i):
            if rows[j] > rows[j + 1]:
                rows[j], rows[j + 1] = rows[j + 1], rows[j]
    return rows


def merge_sort(rows):
    if len(rows) <= 1:
        return rows
    middle = len(rows) // 2
    left = merge_sort(rows[:middle])
    right = merge_sort(rows[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def quick_sort(rows):
    if len(rows) <= 1:
        return rows
    pivot = rows[len(rows) // 2]
    left = [row for row in rows if row < pivot]
    middle = [row for row in rows if row == pivot]
    right = [row for row in rows if row > pivot]
    return quick_sort(left) + middle + quick_sort(right)


def count_character(text):
    found = 0
    for c in text:
        if c == "e":
            found += 1
    return found


def count_characters(text):
    found = 0
    for c in text:
        if c == "e" or c == "a":
            found += 1
    return found


def unlike(xs, ys):
    found = 0
    for i in range(len(xs)):
        if xs[i] != ys[i]:
            found += 1
    return found


def unlike_pairs(xs, ys):
    found = 0
    for x, y in zip(xs, ys):
        if x != y:
            found += 1
    return found


def looked_up(text, table):
    found = ""
    for c in text:
        found += table[c]
    return found


def running(xs):
    found = []
    total = 0
    for x in xs:
        total += x
        found.append(total)
    return found


def remainder(xs):
    total = 0
    for x in xs:
        total = (total + x) % 65521
    return total


def place(xs, one):
    for i in range(len(xs)):
        if xs[i] == one:
            return i
    return -1


def in_both(xs, ys):
    found = []
    for x in xs:
        if x in ys:
            found.append(x)
    return found


def in_both_sets(xs, ys):
    found = []
    ys = set(ys)
    for x in xs:
        if x in ys:
            found.append(x)
    return found


def taken(count):
    queue = list(range(count))
    total = 0
    while queue:
        total += queue.pop(0)
    return total


def taken_left(count):
    queue = collections.deque(range(count))
    total = 0
    while queue:
        total += queue.popleft()
    return total


def added_lists(xs):
    found = []
    for x in xs:
        found = found + [x]
    return found


def first_put(xs):
    found = []
    for x in xs:
        found.insert(0, x)
    return found


def first_put_left(xs):
    found = collections.deque()
    for x in xs:
        found.appendleft(x)
    return list(found)


def more_forms(numbers, text):
    """Characters, tables, and what grows at the wrong end."""
    other = text[1:] + "a"
    table = {chr(97 + i): chr(122 - i) for i in range(26)}
    data = bytes(number % 256 for number in numbers)
    rows = [numbers[i : i + 300] for i in range(0, 300 * 300, 300)]
    shown("drop-in-count-character", MANY, count_character, lambda xs: xs.count("e"), text)
    shown("drop-in-count-characters", MANY, count_characters, lambda xs: xs.count("e") + xs.count("a"), text)
    shown("drop-in-unlike", MANY, unlike, lambda xs, ys: sum(map(operator.ne, xs, ys)), text, other)
    shown("drop-in-unlike-pairs", MANY, unlike_pairs, lambda xs, ys: sum(map(operator.ne, xs, ys)), text, other)
    shown("drop-in-table", MANY, lambda xs, of: "".join(of[x] for x in xs), lambda xs, of: xs.translate(str.maketrans(of)), text, table)
    shown("drop-in-table of a list", MANY, lambda xs, of: "".join([of[x] for x in xs]), lambda xs, of: xs.translate(str.maketrans(of)), text, table)
    shown("drop-in-table of a loop", MANY, looked_up, lambda xs, of: xs.translate(str.maketrans(of)), text, table)
    shown("drop-in-transpose", 300 * 300, lambda rows: [[row[i] for row in rows] for i in range(len(rows[0]))], lambda rows: list(map(list, zip(*rows))), rows)
    shown("drop-in-running", MANY, running, lambda xs: list(itertools.accumulate(xs)), numbers)
    shown("drop-in-remainder", MANY, remainder, lambda xs: sum(xs) % 65521, data)
    shown("drop-in-largest", MANY, largest, max, numbers)
    shown("drop-in-place", MANY, place, lambda xs, x: xs.index(x) if x in xs else -1, numbers, numbers[-1])
    shown("drop-in-member", SOME * SOME, in_both, in_both_sets, numbers[:SOME], numbers[SOME : 2 * SOME])
    shown("drop-in-member, per round of a thousand", SOME, in_both_sets, in_both_sets, numbers[:SOME], numbers[SOME : 2 * SOME])
    shown("drop-in-front", MANY, taken, taken_left, MANY)
    shown("drop-in-front of a thousand", SOME, taken, taken_left, SOME)
    shown("drop-in-front-put", MANY // 5, first_put, first_put_left, numbers[: MANY // 5])
    shown("drop-in-grown", SOME * 10, added_lists, list, numbers[: SOME * 10])
    try:
        import numpy
    except ImportError:
        return
    def grown(count):
        found = numpy.array([])
        for i in range(count):
            found = numpy.append(found, i * 0.5)
        return found.tolist()
    def made(count):
        found = []
        for i in range(count):
            found.append(i * 0.5)
        return numpy.array(found).tolist()
    shown("drop-in-grown-array", SOME, grown, made, SOME)
    shown("drop-in-grown-array, longer", SOME * 20, grown, made, SOME * 20)


def forms(numbers, words):
    """Those of forms.txt."""
    ones = [number % 3 for number in numbers]
    lists = [numbers[i : i + 100] for i in range(0, MANY, 100)]
    data = bytes(number % 256 for number in numbers)
    text = "".join(chr(97 + number % 26) for number in numbers)
    digits = [str(number) for number in numbers]
    floats = [1 + number / 1e12 for number in numbers]
    shown("drop-in-list", MANY, lambda xs: [x for x in xs], list, numbers)
    shown("drop-in-whole", MANY, lambda xs: sum(x for x in xs), sum, numbers)
    shown("drop-in-whole-order of sorted", MANY, lambda xs: sorted(x for x in xs), sorted, sorted(numbers))
    shown("drop-in-whole-order of set", MANY, lambda xs: set(x for x in xs), set, numbers)
    shown("drop-in-whole of list", MANY, lambda xs: list(x for x in xs), list, numbers)
    shown("drop-in-whole-key", MANY, lambda xs: min((x for x in xs), key=len), lambda xs: min(xs, key=len), words)
    shown("drop-in-max-call", MANY, largest_call, lambda xs: max(0, max(xs, default=0)), numbers)
    shown("drop-in-contains", MANY, contains, lambda xs, x: x in xs, numbers, -1)
    shown("drop-in-contains of text", MANY, contains, lambda xs, x: x in xs, words, "another")
    shown("drop-in-contains-any", MANY, lambda xs, one: any(x == one for x in xs), lambda xs, x: x in xs, numbers, -1)
    shown("drop-in-count", MANY, count_equal, lambda xs, x: xs.count(x), ones, 1)
    shown("drop-in-count of text", MANY, count_equal, lambda xs, x: xs.count(x), words, "word 7")
    shown("drop-in-count-sum", MANY, lambda xs, one: sum(1 for x in xs if x == one), lambda xs, x: xs.count(x), ones, 1)
    shown("drop-in-distinct", SOME, distinct, lambda xs: list(dict.fromkeys(xs)), numbers[:SOME])
    shown("drop-in-accumulate-last", MANY, accumulated_last, lambda xs: list(itertools.accumulate(xs, initial=0)), numbers)
    shown("drop-in-chain", MANY, chained, extended, lists)
    shown("drop-in-chain-list", MANY, lambda rows: [x for row in rows for x in row], lambda rows: list(itertools.chain.from_iterable(rows)), lists)
    shown("drop-in-repeat", MANY, lambda size: [0 for _ in range(size)], lambda size: [0] * size, MANY)
    shown("drop-in-reverse", MANY, turned, lambda xs: xs[::-1], text)
    shown("drop-in-hex", MANY, lambda xs: "".join(f"{x:02x}" for x in xs), bytes.hex, data)
    shown("drop-in-latin", MANY, lambda xs: "".join([chr(x) for x in xs]), lambda xs: xs.decode("latin-1"), data)
    shown("drop-in-xor", MANY, lambda xs, ys: bytes(x ^ y for x, y in zip(xs, ys)), lambda xs, ys: (int.from_bytes(xs, "big") ^ int.from_bytes(ys, "big")).to_bytes(len(xs), "big"), data, data[::-1])
    shown("drop-in-translate", MANY, lambda xs: "".join(x for x in xs if x not in "aeiou"), lambda xs: xs.translate(str.maketrans("", "", "aeiou")), text)
    shown("drop-in-translate of a list", MANY, lambda xs: "".join([x for x in xs if x not in "aeiou"]), lambda xs: xs.translate(str.maketrans("", "", "aeiou")), text)
    shown("drop-in-map-sum", MANY, lambda xs: sum(int(x) for x in xs), lambda xs: sum(map(int, xs)), digits)
    shown("drop-in-map-sum of len", MANY, lambda xs: max(len(x) for x in xs), lambda xs: max(map(len, xs)), digits)
    shown("drop-in-products", MANY, lambda xs, ys: sum(x * y for x, y in zip(xs, ys)), lambda xs, ys: sum(map(operator.mul, xs, ys)), numbers, ones)
    shown("drop-in-products of floats", MANY, lambda xs, ys: sum(x * y for x, y in zip(xs, ys)), lambda xs, ys: sum(map(operator.mul, xs, ys)), floats, floats)
    shown("drop-in-differences", MANY, lambda xs, ys: sum(x != y for x, y in zip(xs, ys)), lambda xs, ys: sum(map(operator.ne, xs, ys)), numbers, ones)
    shown("drop-in-prod", MANY, multiplied, math.prod, floats)
    shown("drop-in-factorial", SOME, multiplied_to, math.factorial, SOME)
    pairs = [(number, 360_360) for number in numbers[:SOME]]
    shown("drop-in-gcd", SOME, divisors, lambda rows: [math.gcd(a, b) for a, b in rows], pairs)
    shown("drop-in-pow", SOME * 20, powers, lambda xs: [1 * pow(x, 1_000_003, 1_000_000_007) % 1_000_000_007 for x in xs], numbers[:SOME])
    shown("drop-in-from-bytes", SOME, number_of, lambda xs: int.from_bytes(xs, "big"), data[:SOME])
    shown("drop-in-merge-sort", MANY, merge_sort, sorted, numbers)
    shown("drop-in-quick-sort", MANY, quick_sort, sorted, numbers)
    shown("drop-in-sorted", SOME * SOME, bubbles, sorted, numbers[:SOME])


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
    forms(numbers, words)
    more_forms(numbers, "".join(chr(97 + number % 26) for number in numbers))
    logarithm = MANY.bit_length()
    shown("sort, per element and doubling", MANY * logarithm, sorted, sorted, numbers)
    dicts = [{"total": number} for number in numbers]
    shown("sort with a key", MANY * logarithm, lambda rows: sorted(rows, key=lambda row: row["total"]), lambda rows: sorted(rows, key=lambda row: row["total"]), dicts)


if __name__ == "__main__":
    main()
