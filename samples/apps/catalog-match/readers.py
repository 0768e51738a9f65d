import json
import re
import unicodedata
import xml.etree.ElementTree as ET

PUNCTUATION = re.compile(r"[^\w\s]")
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


class Record:
    __slots__ = ("source", "number", "title", "author", "year", "isbn", "pages")

    def __init__(self, source, number, title, author="", year=None, isbn=None, pages=None):
        self.source = source
        self.number = number
        self.title = title
        self.author = author
        self.year = year
        self.isbn = isbn
        self.pages = pages

    def as_dict(self):
        return {name: getattr(self, name) for name in self.__slots__}


def fold(text):
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(PUNCTUATION.sub(" ", text).split())


def isbn13(text):
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    if len(digits) == 10:
        digits = list("978") + digits[:9]
        total = sum(int(d) * (1, 3)[k % 2] for k, d in enumerate(digits))
        digits.append(str(-total % 10))
    return "".join(digits) if len(digits) == 13 else None


def year_of(text):
    found = YEAR.search(text or "")
    return int(found.group()) if found else None


def swap_name(text):
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else text


def from_xml(path):
    for _, node in ET.iterparse(path):
        if node.tag != "record":
            continue
        fields = {}
        for field in node.iter("datafield"):
            for sub in field:
                fields.setdefault(field.get("tag") + sub.get("code"), sub.text or "")
        yield Record(path, node.get("id"), fold(fields.get("245a", "") + " " + fields.get("245b", "")), fold(swap_name(fields.get("100a", ""))),
                     year_of(fields.get("260c")), isbn13(fields.get("020a", "")), fields.get("300a"))
        node.clear()


def from_json(path):
    with open(path, encoding="utf-8") as f:
        data = json.load(f)
    for item in data["books"]:
        people = [p["name"] for p in item.get("people", ()) if p.get("role") == "author"]
        yield Record(path, str(item["id"]), fold(item["title"]), fold(people[0]) if people else "", item.get("year"),
                     isbn13(item.get("isbn") or ""), item.get("extent"))


def read_catalogue(path):
    reader = from_xml if path.endswith(".xml") else from_json
    return list(reader(path))
