"""BibTeX in and out."""
import re

FIELD = re.compile(r"\s*([A-Za-z_\-]+)\s*=\s*")
HEAD = re.compile(r"@(\w+)\s*\{\s*([^,\s]*)\s*,")
ORDER = ["author", "title", "journal", "booktitle", "year", "volume", "number", "pages", "doi"]


class BibError(ValueError):
    pass


class Entry(dict):
    def __init__(self, kind, key, fields=()):
        super().__init__(fields)
        self.kind = kind.lower()
        self.key = key

    def authors(self):
        return [a.strip() for a in re.split(r"\s+and\s+", self.get("author", "")) if a.strip()]


def parse(text):
    entries, pos, strings = [], 0, {}
    while True:
        at = text.find("@", pos)
        if at < 0:
            return entries
        if text[at:at + 7].lower() == "@string":
            m = re.compile(r"@string\s*\{\s*(\w+)\s*=\s*", re.I).match(text, at)
            strings[m.group(1).lower()], pos = read_value(text, m.end(), strings)
            continue
        head = HEAD.match(text, at)
        if not head:
            pos = at + 1
            continue
        fields, pos = read_fields(text, head.end(), strings)
        entries.append(Entry(head.group(1), head.group(2), fields))


def read_fields(text, pos, strings):
    fields = {}
    while True:
        m = FIELD.match(text, pos)
        if not m:
            end = text.find("}", pos)
            return fields, (end + 1 if end >= 0 else len(text))
        value, pos = read_value(text, m.end(), strings)
        fields[m.group(1).lower()] = " ".join(value.split())
        while pos < len(text) and text[pos] in ", \n\t\r":
            pos += 1


def read_value(text, pos, strings):
    if text[pos] == "{":
        return read_braced(text, pos)
    if text[pos] == '"':
        end = text.index('"', pos + 1)
        return text[pos + 1:end], end + 1
    m = re.compile(r"\w+").match(text, pos)
    if not m:
        raise BibError(f"no value at {pos}")
    word = m.group()
    return strings.get(word.lower(), word), m.end()


def read_braced(text, pos):
    depth, i = 0, pos
    while i < len(text):
        c = text[i]
        if c == "\\":
            i += 1
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return text[pos + 1:i], i + 1
        i += 1
    raise BibError("unbalanced braces")


def render(entry):
    names = [n for n in ORDER if n in entry] + sorted(n for n in entry if n not in ORDER)
    body = ",\n".join(f"  {name:<10} = {{{entry[name]}}}" for name in names)
    return f"@{entry.kind}{{{entry.key},\n{body}\n}}\n"
