# -*- coding: utf-8 -*-
"""Looks into what partners have sent: fixed-width order files."""
import collections
import datetime
import decimal

Field = collections.namedtuple("Field", "name start end convert")


def number(text):
    return int(text)


def money(text):
    return decimal.Decimal(text.strip()) / 100


def day(text):
    return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))


LAYOUT = [
    Field("order", 1, 11, number),
    Field("customer", 11, 31, str.strip),
    Field("date", 31, 39, day),
    Field("amount", 39, 51, money),
]


class Rejected(Exception):
    pass


def parse_record(line):
    record = {}
    for field in LAYOUT:
        try:
            record[field.name] = field.convert(line[field.start:field.end])
        except (ValueError, decimal.InvalidOperation):
            raise Rejected("%s: %r" % (field.name, line[field.start:field.end]))
    return record


def check_trailer(line, records):
    count, total = int(line[1:11]), money(line[11:23])
    if count != len(records):
        raise Rejected("trailer says %d records, there are %d" % (count, len(records)))
    if total != sum(r["amount"] for r in records):
        raise Rejected("trailer's total is wrong")


def read_orders(path):
    records, errors = [], []
    with open(path) as f:
        for n, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.startswith("T"):
                check_trailer(line, records)
            elif line.startswith("D"):
                try:
                    records.append(parse_record(line))
                except Rejected as e:
                    errors.append("line %d: %s" % (n, e))
    return records, errors


def by_customer(records):
    totals = collections.defaultdict(decimal.Decimal)
    for r in records:
        totals[r["customer"]] += r["amount"]
    return dict(totals)


def duplicates(records):
    seen = collections.Counter(r["order"] for r in records)
    return sorted(n for n, times in seen.items() if times > 1)
