#!/usr/bin/env python3
"""Measures more of the forms that drop_ins.py has begun with, in the same way: both, per round.

    python drop_ins_more.py

    python drop_ins_more.py NAME...

Texts of few letters and of many, checksums, bits, sorted lists and windows, dates and records. NumPy's rows are left out where it is not installed.
"""

import bisect
import datetime
import random
import re
import struct
import sys
import zlib

from drop_ins import MANY, SOME, count_characters, shown


def crc_table():
    table = []
    for number in range(256):
        for _ in range(8):
            number = number >> 1 ^ 0xEDB88320 if number & 1 else number >> 1
        table.append(number)
    return table


def crc(data, table):
    checked = 0xFFFFFFFF
    for byte in data:
        checked = checked >> 8 ^ table[(checked ^ byte) & 0xFF]
    return checked ^ 0xFFFFFFFF


def crc_bits(data):
    checked = 0xFFFFFFFF
    for byte in data:
        checked ^= byte
        for _ in range(8):
            if checked & 1:
                checked = checked >> 1 ^ 0xEDB88320
            else:
                checked >>= 1
    return checked ^ 0xFFFFFFFF


def adler(data):
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def merged(left, right):
    found, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            found.append(left[i])
            i += 1
        else:
            found.append(right[j])
            j += 1
    found.extend(left[i:])
    found.extend(right[j:])
    return found


def line_starts(text):
    found = []
    for place, one in enumerate(text):
        if one == "\n":
            found.append(place + 1)
    return found


def others(text):
    made = ""
    for one in text:
        if one in "eio":
            made += "-"
        else:
            made += one
    return made


def members(text, few):
    count = 0
    for one in text:
        if one in few:
            count += 1
    return count


def bits(numbers):
    count = 0
    for number in numbers:
        while number:
            number &= number - 1
            count += 1
    return count


def bits_by_text(numbers):
    count = 0
    for number in numbers:
        count += bin(number).count("1")
    return count


def not_above(numbers, value):
    place = 0
    for i, number in enumerate(numbers):
        if number <= value:
            place = i
        else:
            break
    return place


def unpacked(data):
    found = []
    for at in range(0, len(data), 8):
        found.append(struct.unpack(">IHh", data[at : at + 8]))
    return found


def unpacked_at_once(data):
    found = []
    for record in struct.iter_unpack(">IHh", data):
        found.append(record)
    return found


def dates():
    texts = [f"2023-{i % 12 + 1:02}-{i % 28 + 1:02} 10:20:30" for i in range(10 * SOME)]
    read = datetime.datetime
    shown("drop-in-iso-date", 10 * SOME, lambda xs: [read.strptime(x, "%Y-%m-%d %H:%M:%S") for x in xs], lambda xs: [read.fromisoformat(x) for x in xs], texts)
    shown("drop-in-iso-date of a day", 10 * SOME, lambda xs: [read.strptime(x[:10], "%Y-%m-%d") for x in xs], lambda xs: [read.fromisoformat(x[:10]) for x in xs], texts)
    days = [f"{i % 28 + 1:02}.{i % 12 + 1:02}.2023 10:20" for i in range(SOME)]
    shown("drop-in-sliced-date of 3", SOME, lambda xs: [read.strptime(x[:10], "%d.%m.%Y") for x in xs], lambda xs: [read(int(x[6:10]), int(x[3:5]), int(x[:2])) for x in xs], days)
    shown("drop-in-sliced-date of 5", SOME, lambda xs: [read.strptime(x, "%d.%m.%Y %H:%M") for x in xs], lambda xs: [read(int(x[6:10]), int(x[3:5]), int(x[:2]), int(x[11:13]), int(x[14:16])) for x in xs], days)


def brighter(data):
    out = bytearray()
    for value in data:
        out.append(min(255, value * 2))
    return bytes(out)


def brighter_by_table(data):
    return data.translate(bytes(min(255, value * 2) for value in range(256)))


def byte_tables():
    data = bytes(i * 7 % 256 for i in range(100 * SOME))
    shown("drop-in-byte-table", 100 * SOME, brighter, brighter_by_table, data)


def windows(dice):
    try:
        import numpy
    except ImportError:
        return
    floats = [dice.randrange(1000) / 8 for _ in range(MANY)]
    for width in (16, 64):
        shown(
            f"drop-in-window of {width}",
            MANY,
            lambda xs, w=width: [sum(xs[i : i + w]) / w for i in range(len(xs) - w + 1)],
            lambda xs, w=width: numpy.lib.stride_tricks.sliding_window_view(numpy.array(xs), w).mean(axis=1).tolist(),
            floats,
        )


def ways(table):
    size = len(table)
    for k in range(size):
        for i in range(size):
            for j in range(size):
                if table[i][k] + table[k][j] < table[i][j]:
                    table[i][j] = table[i][k] + table[k][j]
    return table


def best_sums(best, items):
    most = len(best) - 1
    for weight, value in items:
        for place in range(most, weight - 1, -1):
            best[place] = max(best[place], best[place - weight] + value)
    return best


def bytes_counted(data):
    counts = [0] * 256
    for byte in data:
        counts[byte] += 1
    return counts


def tables(dice):
    """Tables of lists that become arrays and lists again."""
    try:
        import numpy
    except ImportError:
        return

    def ways_of_rows(table):
        whole = numpy.array(table)
        for k in range(len(table)):
            whole = numpy.minimum(whole, whole[:, k, None] + whole[k])
        return whole.tolist()

    def best_sums_of_rows(best, items):
        row = numpy.array(best)
        for weight, value in items:
            row[weight:] = numpy.maximum(row[weight:], row[: max(0, len(row) - weight)] + value)
        return row.tolist()

    shown(
        "drop-in-bytes-counted",
        MANY,
        bytes_counted,
        lambda data: (numpy.array([0] * 256) + numpy.bincount(numpy.frombuffer(data, numpy.uint8), minlength=256)).tolist(),
        dice.randbytes(MANY),
    )
    for size in (60, 150):
        table = [[dice.randrange(1, 1000) for _ in range(size)] for _ in range(size)]
        shown(f"drop-in-shortest-ways of {size}", size**3, lambda rows: ways([row[:] for row in rows]), ways_of_rows, table)
    for size in (1000, 5000):
        items = [(dice.randrange(1, 50), dice.randrange(1, 100)) for _ in range(40)]
        shown(f"drop-in-best-sums of {size}", 40 * size, lambda row, given: best_sums(row[:], given), best_sums_of_rows, [0] * (size + 1), items)


def any_piece(texts, pieces):
    found = []
    for text in texts:
        if any(piece in text for piece in pieces):
            found.append(text)
    return found


def any_piece_at_once(texts, pattern):
    found = []
    for text in texts:
        if pattern.search(text):
            found.append(text)
    return found


def pieces(dice):
    """How many times as fast one pattern is, for few and many pieces that begin alike, in short texts."""
    texts = ["GET /" + "".join(dice.choices("abcdefghij/.", k=60)) for _ in range(SOME)]
    for many in (3, 5, 8, 12):
        wanted = ["/" + "".join(dice.choices("klmnop", k=6)) for _ in range(many)]
        pattern = re.compile("|".join(map(re.escape, wanted)))
        shown(f"any of {many} pieces", SOME, lambda xs, _: any_piece(xs, wanted), lambda xs, of: any_piece_at_once(xs, of), texts, pattern)


def main():
    dice = random.Random(2)
    print(sys.version)
    data = dice.randbytes(MANY)
    letters = "".join(dice.choice("abcdefghijklmnopqrstuvwxyz    ") for _ in range(MANY))
    bases = "".join(dice.choice("ACGT") for _ in range(MANY))
    lines = "".join("\n" if dice.random() < 0.04 else "x" for _ in range(MANY))
    numbers = [dice.randrange(1_000_000) for _ in range(MANY)]
    shown("drop-in-crc", MANY, lambda xs, of: crc(xs, of), lambda xs, of: zlib.crc32(xs), data, crc_table())
    shown("drop-in-crc-bits", MANY, crc_bits, zlib.crc32, data)
    shown("drop-in-adler", MANY, adler, zlib.adler32, data)
    shown("drop-in-merge", 2 * MANY, merged, lambda xs, ys: sorted(xs + ys), sorted(numbers), sorted(dice.randrange(1_000_000) for _ in range(MANY)))
    shown("drop-in-line-starts", MANY, line_starts, lambda xs: [0][1:] + [m.end() for m in re.finditer("\n", xs)], lines)
    shown("drop-in-translate-others", MANY, others, lambda xs: xs.translate(str.maketrans(dict.fromkeys("eio", "-"))), letters)
    shown("drop-in-count-members of bases", MANY, members, lambda xs, few: sum(map(xs.count, few)), bases, "GC")
    shown("drop-in-count-characters of bases", MANY, count_characters, lambda xs: xs.count("e") + xs.count("a"), bases.replace("G", "e").replace("C", "a"))
    shown("drop-in-count-members of letters", MANY, members, lambda xs, few: sum(map(xs.count, few)), letters, "aeio")
    # a round of the loop is a bit
    shown("drop-in-bits", 10 * SOME, bits, bits_by_text, numbers[:SOME])
    shown("drop-in-bisect", SOME, not_above, lambda xs, x: max(0, bisect.bisect_right(xs, x) - 1), sorted(numbers[:SOME]), 999_999)
    shown("drop-in-unpacked: the difference", MANY // 8, unpacked, unpacked_at_once, data)
    dates()
    byte_tables()
    pieces(dice)
    windows(dice)
    tables(dice)


if __name__ == "__main__":
    main()
