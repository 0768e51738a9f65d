"""Wall labels for a small museum: reads the collection, checks it, and prints what hangs beside the objects."""

import difflib
import json
import random
import re
import sqlite3
import textwrap
import urllib.request
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

BASE = "http://127.0.0.1:8731"
CENTURY = re.compile(r"(?:(early|mid|late|first half|second half)\s+)?(?:of the\s+)?(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)", re.I)
YEARS = re.compile(r"(c\.|ca|about|before|after)?\s*(\d{3,4})(?:\s*[-/]\s*(\d{2,4}))?", re.I)
GIVEN = "Anna Bertil Clara Dirk Elsa Frans Greta Hans Ilse Jacob Karin Lars Maria Nils Olga Pieter".split()
FAMILY = "Lindqvist Vermeulen Schreiber Holm Castellani Baumgartner Okonkwo Petersen Lindquist Holme Vermeulin Peterson".split()
WORDS = "carved painted gilded oak silver portrait harbour village woven glazed bowl from workshop with later frame and the of a".split()


@dataclass
class Item:
    number: str
    title: str
    maker: str
    dating: str
    text: str
    size: tuple
    earlier: list = field(default_factory=list)


def make_items(count, seed=5):
    rng = random.Random(seed)
    items = []
    for i in range(count):
        maker = f"{rng.choice(FAMILY)}, {rng.choice(GIVEN)}"
        dating = rng.choice([f"c. {rng.randrange(1600, 1900)}", f"{rng.choice(['early', 'late', 'mid'])} {rng.randrange(16, 20)}th century", f"{1700 + i % 90}-{20 + i % 70}", "undated"])
        text = " ".join(rng.choice(WORDS) for _ in range(rng.randrange(30, 110)))
        items.append(Item(f"M{rng.randrange(count * 5):05}", " ".join(rng.choice(WORDS) for _ in range(4)).title(), maker, dating, text, (rng.randrange(10, 180), rng.randrange(10, 220))))
    return items


class Catalogue:
    """The collection's web service."""

    def __init__(self, base=BASE, timeout=10):
        self.base = base
        self.timeout = timeout

    def call(self, path):
        with urllib.request.urlopen(f"{self.base}/{path}", timeout=self.timeout) as answer:
            return json.load(answer)

    def objects(self, numbers):
        found = []
        for number in numbers:
            record = self.call(f"objects/{number}")
            found.append((record["id"], record["name"].capitalize()))
        return found

    def listing(self):
        numbers, page = [], 1
        while page is not None:
            answer = self.call(f"pages/{page}")
            numbers.extend(answer["items"])
            page = answer["next"]
        return numbers

    def first_with(self, numbers, tag):
        for number in numbers:
            if tag in self.call(f"objects/{number}")["tags"]:
                return number
        return None


def similar_makers(names, least=0.82):
    """Names that are probably the same person, written differently."""
    suspects = []
    for i, name in enumerate(names):
        for other in names[i + 1:]:
            ratio = difflib.SequenceMatcher(None, name, other).ratio()
            if ratio >= least:
                suspects.append((name, other, round(ratio, 3)))
    return suspects


def years(dating):
    match = CENTURY.search(dating)
    if match:
        start = (int(match[2]) - 1) * 100
        part = (match[1] or "").lower()
        first, last = {"early": (0, 30), "mid": (35, 65), "late": (70, 99), "first half": (0, 49), "second half": (50, 99)}.get(part, (0, 99))
        return start + first, start + last
    match = YEARS.search(dating)
    if not match:
        return None
    first = int(match[2])
    last = int(match[3]) if match[3] else first
    if last < 100:
        last += first // 100 * 100
    if match[1] and match[1].lower() in ("c.", "ca", "about"):
        return first - 10, last + 10
    return first, last


def date_all(items):
    dated = {}
    for item in items:
        span = years(item.dating)
        if span:
            dated[item.number] = span
    return dated


def lay_out(items, width=46):
    labels = []
    for item in items:
        lines = textwrap.wrap(item.title, width) + [item.maker, item.dating, ""]
        lines += textwrap.wrap(item.text, width)
        labels.append("\n".join(line.center(width).rstrip() for line in lines))
    return labels


def doubled(items):
    seen, twice = [], []
    for item in items:
        if item.number in seen:
            twice.append(item.number)
        seen.append(item.number)
    return twice


def hang(items, walls, gap=15):
    """Fills walls from left to right in the curator's order."""
    hung = [[] for _ in walls]
    wall, used = 0, 0
    for item in items:
        width = item.size[0]
        while wall < len(walls) and used + width > walls[wall]:
            wall, used = wall + 1, 0
        if wall == len(walls):
            break
        hung[wall].append(item.number)
        used += width + gap
    return hung


def humidity_alarm(readings, weight=0.1, limit=58.0):
    level, alarms = readings[0], []
    for minute, value in enumerate(readings):
        level += weight * (value - level)
        if level > limit:
            alarms.append(minute)
    return alarms


def store(path, items):
    with sqlite3.connect(path) as database:
        database.execute("create table if not exists items (number text, title text, maker text)")
        database.execute("delete from items")
        database.commit()
        for item in items:
            database.execute("insert into items values (?, ?, ?)", (item.number, item.title, item.maker))
            database.commit()
        count = database.execute("select count(*) from items").fetchone()[0]
    database.close()
    return count


def stretch(photo):
    """Greys from the darkest to the lightest."""
    low, high = min(photo), max(photo)
    span = high - low or 1
    out = bytearray(len(photo))
    for i, grey in enumerate(photo):
        out[i] = (grey - low) * 255 // span
    return bytes(out)


def stretch_all(photos):
    return [stretch(photo) for photo in photos]


def owners(chain, number):
    told = []
    while number in chain:
        number, name = chain[number]
        told.append(name)
    return told


def export(items):
    root = ET.Element("collection")
    for item in items:
        node = ET.SubElement(root, "object", number=item.number)
        ET.SubElement(node, "title").text = item.title
        ET.SubElement(node, "maker").text = item.maker
        ET.SubElement(node, "dating").text = item.dating
    return ET.tostring(root, encoding="unicode")


def main():
    items = make_items(1_200)
    catalogue = Catalogue()
    numbers = catalogue.listing()
    print(catalogue.objects(numbers[:24]), catalogue.first_with(numbers, "paper"))
    print(similar_makers(sorted({item.maker for item in items}))[:3])
    print(len(date_all(items)), len(doubled(items)))
    print(lay_out(items)[0])
    print(hang(items, [620, 480, 900, 455]))
    rng = random.Random(9)
    print(humidity_alarm([rng.gauss(55, 4) for _ in range(1_440)])[:5])
    print(store("labels.db", items[:150]))
    print(len(stretch_all([rng.randbytes(160 * 120) for _ in range(40)])))
    print(owners({"a": ("b", "Count Ahlefeld"), "b": ("c", "his widow")}, "a"))
    print(len(export(items)))


if __name__ == "__main__":
    main()
