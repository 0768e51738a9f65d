"""The regions of app.py by each remedy."""

import json
import re
from collections import Counter

import app
from remedies_kit import Independent, Region, interpreter_map, parts, process_map, thread_chunks

KEPT = {}


def orders():
    if not KEPT:
        KEPT["orders"] = app.make_orders(150_000)
        KEPT["text"] = AsLines().native(KEPT["orders"][:60_000])
    return KEPT["orders"]


def text():
    orders()
    return KEPT["text"]


class AsLines(Region):
    region = "as_lines: for order in orders"

    def prepare(self):
        return (orders()[:60_000],)

    def original(self, rows):
        return app.as_lines(rows)

    def native(self, rows):
        return "".join(f"{row['id']:>8} {row['customer']:<20} {row['total']:>9.2f}\n" for row in rows)

    def processes(self, rows):
        return "".join(process_map(app.as_lines, parts(rows, 8), 1))

    def threads(self, rows):
        return "".join(thread_chunks(app.as_lines, parts(rows, 8)))

    def interpreters(self, rows):
        return "".join(interpreter_map(app.as_lines, parts(rows, 8)))


class ByCity(Region):
    region = "by_city: for order in orders"

    def prepare(self):
        return (orders(),)

    def original(self, rows):
        return app.by_city(rows)

    def native(self, rows):
        return dict(Counter(row["city"] for row in rows))

    def processes(self, rows):
        total = Counter()
        for counts in process_map(app.by_city, parts(rows, 8), 1):
            total.update(counts)
        return dict(total)

    def threads(self, rows):
        total = Counter()
        for counts in thread_chunks(app.by_city, parts(rows, 8)):
            total.update(counts)
        return dict(total)


class Letters(Region):
    region = "letters: for character in text"

    def prepare(self):
        return (text(),)

    def original(self, whole):
        return app.letters(whole)

    def native(self, whole):
        return dict(Counter(whole))

    def split(self, whole):
        edges = [len(whole) * i // 8 for i in range(9)]
        return [whole[a:b] for a, b in zip(edges, edges[1:])]

    def joined(self, results):
        total = Counter()
        for counts in results:
            total.update(counts)
        return dict(total)

    def processes(self, whole):
        return self.joined(process_map(app.letters, self.split(whole), 1))

    def threads(self, whole):
        return self.joined(thread_chunks(app.letters, self.split(whole)))

    def interpreters(self, whole):
        return self.joined(interpreter_map(app.letters, self.split(whole)))


class SortByTotal(Region):
    region = "sort_by_total: for i in range(1, len(rows))"

    def prepare(self):
        return (orders()[:1200],)

    def original(self, rows):
        return app.sort_by_total(rows)

    def native(self, rows):
        return sorted(rows, key=lambda row: row["total"])


def numbers(line):
    return re.findall(r"\d+\.\d+", line)


class NumbersIn(Independent):
    region = "numbers_in: for line in lines"
    item = staticmethod(numbers)

    def prepare(self):
        return (text().splitlines(),)

    def original(self, lines):
        return app.numbers_in(lines)

    def join(self, results, lines):
        return [number for found in results for number in found]


class EncodeAll(Independent):
    region = "encode_all: for order in orders"
    item = staticmethod(json.dumps)

    def prepare(self):
        return (orders(),)

    def original(self, rows):
        return app.encode_all(rows)


def clean(order):
    return {**order, "note": (order["note"] or "").strip().title(), "customer": order["customer"].replace("customer", "Customer")}


class Clean(Independent):
    region = "clean: for order in orders"
    item = staticmethod(clean)

    def prepare(self):
        return (orders(),)

    def original(self, rows):
        return app.clean(rows)


class Numbered(Region):
    region = "numbered: for number, line in enumerate(lines, 1)"

    def prepare(self):
        return (text().splitlines()[:50],)

    def original(self, lines):
        return app.numbered(lines)
