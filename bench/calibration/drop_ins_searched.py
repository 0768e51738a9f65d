#!/usr/bin/env python3
"""Measures what stands in for searches that come again and for bytes that are made one by one, in the way of drop_ins.py.

    python drop_ins_searched.py

    python drop_ins_searched.py NAME...

Windows, whoever has least, the first few, checksums, texts made safe, records packed, samples drawn, rows inserted, spectra.
"""

import binascii
import cmath
import collections
import difflib
import heapq
import ipaddress
import random
import sqlite3
import struct
import sys

from drop_ins import MANY, SOME, shown


def largest_windows(values, width):
    found = []
    for i in range(len(values) - width + 1):
        found.append(max(values[i : i + width]))
    return found


def largest_windows_at_once(values, width):
    found, places = [], collections.deque()
    for i, value in enumerate(values):
        while places and values[places[-1]] < value:
            places.pop()
        places.append(i)
        if places[0] == i - width:
            places.popleft()
        if i >= width - 1:
            found.append(values[places[0]])
    return found


def least_loaded(lengths, crew):
    loads = [[0, number] for number in range(crew)]
    for length in lengths:
        least = min(loads)
        least[0] += length
    return sorted(loads)


def least_loaded_heap(lengths, crew):
    loads = [[0, number] for number in range(crew)]
    heapq.heapify(loads)
    for length in lengths:
        least = loads[0]
        least[0] += length
        heapq.heapreplace(loads, least)
    return sorted(loads)


def least_place(lengths, crew):
    loads = [0] * crew
    for length in lengths:
        place = loads.index(min(loads))
        loads[place] += length
    return loads


def least_place_key(lengths, crew):
    loads = [0] * crew
    for length in lengths:
        place = min(range(crew), key=lambda one: loads[one])
        loads[place] += length
    return loads


def least_place_heap(lengths, crew):
    loads = [0] * crew
    heap = [(load, place) for place, load in enumerate(loads)]
    heapq.heapify(heap)
    for length in lengths:
        place = heap[0][1]
        loads[place] += length
        heapq.heapreplace(heap, (loads[place], place))
    return loads


def first_few(given, most):
    counts, found = dict(given), []
    while counts and len(found) < most:
        top = max(counts, key=lambda one: (counts[one], one))
        found.append((top, counts.pop(top)))
    return found


def first_few_sorted(given, most):
    counts, found = dict(given), []
    for top in sorted(counts, key=lambda one: (counts[one], one), reverse=True)[:most]:
        found.append((top, counts.pop(top)))
    return found


def taken_smallest(given):
    values, found = list(given), []
    while values:
        least = min(values)
        values.remove(least)
        found.append(least)
    return found


def check_value(data):
    register = 0xFFFF
    for byte in data:
        register ^= byte << 8
        for _ in range(8):
            if register & 0x8000:
                register = (register << 1) ^ 0x1021
            else:
                register <<= 1
            register &= 0xFFFF
    return register


TABLE = [binascii.crc_hqx(bytes([byte]), 0) for byte in range(256)]


def check_value_table(data):
    register = 0xFFFF
    for byte in data:
        register = ((register << 8) & 0xFFFF) ^ TABLE[(register >> 8) ^ byte]
    return register


def safe(text):
    found = ""
    for character in text:
        if character == "&":
            found += "&amp;"
        elif character == "<":
            found += "&lt;"
        elif character == ">":
            found += "&gt;"
        elif character == '"':
            found += "&quot;"
        else:
            found += character
    return found


def safe_at_once(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def quoted(text):
    return "".join("''" if character == "'" else character for character in text)


def packed(values):
    data = b""
    for value in values:
        data += struct.pack("<h", int(value * 32767))
    return data


def packed_at_once(values):
    data = b""
    data += struct.pack(f"<{len(values)}h", *[int(value * 32767) for value in values])
    return data


def packed_joined(values):
    return b"".join(struct.pack("<h", value) for value in values)


def drawn(values, seed):
    dice, total = random.Random(seed), 0.0
    for _ in values:
        total += values[int(dice.random() * len(values))]
    return total


def drawn_at_once(values, seed):
    return sum(random.Random(seed).choices(values, k=len(values)))


def database():
    made = sqlite3.connect(":memory:")
    made.execute("create table rows (id integer primary key, name text, day text)")
    return made


def inserted(rows):
    made = database()
    for row in rows:
        made.execute("insert into rows values (?, ?, ?)", row)
    return made.execute("select count(*) from rows").fetchone()


def inserted_many(rows):
    made = database()
    made.executemany("insert into rows values (?, ?, ?)", rows)
    return made.execute("select count(*) from rows").fetchone()


def inserted_parts(rows):
    made = database()
    for number, name, day in rows:
        made.execute("insert into rows values (?, ?, ?)", (number, name.upper(), day))
    return made.execute("select count(*) from rows").fetchone()


def inserted_many_parts(rows):
    made = database()
    made.executemany("insert into rows values (?, ?, ?)", ((number, name.upper(), day) for number, name, day in rows))
    return made.execute("select count(*) from rows").fetchone()


def fft(values):
    size = len(values)
    if size == 1:
        return list(values)
    even, odd = fft(values[0::2]), fft(values[1::2])
    half = size // 2
    turned = [cmath.exp(-2j * cmath.pi * k / size) * odd[k] for k in range(half)]
    return [even[k] + turned[k] for k in range(half)] + [even[k] - turned[k] for k in range(half)]


def rounded(values):
    return [complex(round(value.real, 6), round(value.imag, 6)) for value in values]


def named(addresses, networks):
    found = []
    for address in addresses:
        place = None
        for network in networks:
            if address in ipaddress.ip_network(network):
                place = network
                break
        found.append(place)
    return found


def named_once(addresses, networks):
    found, made = [], [ipaddress.ip_network(network) for network in networks]
    for address in addresses:
        place = None
        for network, whole in zip(networks, made):
            if address in whole:
                place = network
                break
        found.append(place)
    return found


def guessed(written, known):
    found = []
    for name in written:
        best, best_ratio = None, 0.0
        for candidate in known:
            ratio = difflib.SequenceMatcher(None, name, candidate).ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
        found.append(best)
    return found


def guessed_once(written, known):
    """The second text is read once for all of the first ones."""
    matchers = [difflib.SequenceMatcher(None, "", candidate) for candidate in known]
    found = []
    for name in written:
        best, best_ratio = None, 0.0
        for candidate, matcher in zip(known, matchers):
            matcher.set_seq1(name)
            if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
                ratio = matcher.ratio()
                if ratio > best_ratio:
                    best, best_ratio = candidate, ratio
        found.append(best)
    return found


def guessed_quickly(written, known):
    found = []
    for name in written:
        best, best_ratio = None, 0.0
        for candidate in known:
            matcher = difflib.SequenceMatcher(None, name, candidate)
            if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
                ratio = matcher.ratio()
                if ratio > best_ratio:
                    best, best_ratio = candidate, ratio
        found.append(best)
    return found


def alike(names, least):
    found = []
    for i, name in enumerate(names):
        for other in names[i + 1 :]:
            if difflib.SequenceMatcher(None, name, other).ratio() >= least:
                found.append((name, other))
    return found


def alike_bounded(names, least):
    found = []
    for i, name in enumerate(names):
        for other in names[i + 1 :]:
            matcher = difflib.SequenceMatcher(None, name, other)
            if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least:
                found.append((name, other))
    return found


def main():
    dice = random.Random(2)
    print(sys.version)
    floats = [dice.randrange(1000) / 8 for _ in range(MANY)]
    numbers = [dice.randrange(1_000_000) for _ in range(MANY)]
    for width in (3, 10, 20, 100):
        shown(f"drop-in-window-largest of {width}", MANY, largest_windows, largest_windows_at_once, floats, width)
        shown(f"drop-in-window-largest of {width}, rising", MANY, largest_windows, largest_windows_at_once, sorted(floats), width)
        shown(f"drop-in-window-largest of {width}, falling", MANY, largest_windows, largest_windows_at_once, sorted(floats)[::-1], width)
    words = "anna baker berg chair der glass golden harbour john jones lamp maria north paper river silver smith stone table vase".split()
    for long in (1, 2, 3, 6, 12):
        names = [" ".join(dice.choices(words, k=long)) for _ in range(60)]
        for least in (0.5, 0.6, 0.7, 0.8, 0.9):
            shown(f"drop-in-alike of {long} words, {least}", 60 * 59 // 2, alike, alike_bounded, names, least)
    lengths = [dice.randrange(2, 9) for _ in range(SOME)]
    for crew in (3, 8, 16, 60, 1000):
        shown(f"drop-in-least-loaded of {crew}", SOME, least_loaded, least_loaded_heap, lengths, crew)
        shown(f"drop-in-least-place of {crew}", SOME, least_place, least_place_heap, lengths, crew)
        shown(f"drop-in-least-place by key of {crew}", SOME, least_place_key, least_place_heap, lengths, crew)
    counts = {f"word{n}": dice.randrange(100) for n in range(SOME)}
    for most in (2, 5, 50):
        shown(f"drop-in-first-few of {most}", most, first_few, first_few_sorted, counts, most)
    shown("drop-in-taken-smallest", SOME, taken_smallest, sorted, numbers[:SOME])
    shown("drop-in-crc-hqx-bits", MANY, check_value, lambda data: binascii.crc_hqx(data, 0xFFFF), dice.randbytes(MANY))
    shown("drop-in-crc-hqx", MANY, check_value_table, lambda data: binascii.crc_hqx(data, 0xFFFF), dice.randbytes(MANY))
    text = "".join(dice.choice("abcdefghijklm nopqrstuvw xyz&<>'\"") for _ in range(MANY))
    shown("drop-in-replaced of many", MANY, safe, safe_at_once, text)
    plain = "".join(dice.choice("abcdefghijklm nopqrstuvw xyz") for _ in range(MANY)) + "&"
    shown("drop-in-replaced of few", MANY, safe, safe_at_once, plain)
    shown("drop-in-replaced of a word", 10, safe, safe_at_once, plain[:10])
    shown("drop-in-replaced of quotes", MANY, quoted, lambda text: text.replace("'", "''"), text)
    shares = [dice.uniform(-1, 1) for _ in range(SOME)]
    shown("drop-in-packed", SOME, packed, packed_at_once, shares)
    shown("drop-in-packed joined", SOME, packed_joined, lambda xs: struct.pack(f"<{len(xs)}h", *xs), [n % 30000 for n in numbers[:SOME]])
    shown("drop-in-drawn", SOME, drawn, drawn_at_once, numbers[:SOME], 3)
    rows = [(n, f"name {n}", "2026-01-01") for n in range(10 * SOME)]
    shown("drop-in-inserted", 10 * SOME, inserted, inserted_many, rows)
    shown("drop-in-inserted of parts", 10 * SOME, inserted_parts, inserted_many_parts, rows)
    networks = [f"10.{n}.0.0/16" for n in range(8)]
    addresses = [ipaddress.ip_address(f"10.{dice.randrange(12)}.3.{n}") for n in range(200)]
    shown("drop-in-networks", 200 * 8, named, named_once, addresses, networks)
    known = ["".join(dice.choice("abcdefgh ") for _ in range(dice.randrange(5, 12))) for _ in range(60)]
    shown("drop-in-matchers", 3600, guessed, guessed_once, known[::-1], known)
    shown("drop-in-matchers quickly", 3600, guessed, guessed_quickly, known[::-1], known)
    try:
        import numpy
    except ImportError:
        return
    for size in (16, 64, 256, 4096):
        samples = floats[:size]
        shown(f"drop-in-fft of {size}", size, lambda xs: rounded(fft(xs)), lambda xs: rounded(numpy.fft.fft(xs).tolist()), samples)


if __name__ == "__main__":
    main()
