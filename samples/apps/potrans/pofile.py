"""gettext catalogues"""
import re
import struct
from dataclasses import dataclass, field

ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


@dataclass
class Unit:
    msgid: str = ""
    msgstr: str = ""
    context: str | None = None
    comments: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def done(self) -> bool:
        return bool(self.msgstr) and not self.fuzzy


def unquote(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), text.strip()[1:-1])


def quote(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    if "\n" not in text[:-1]:
        return '"' + text.replace("\n", "\\n") + '"'
    return '""\n' + "\n".join('"' + part.replace("\n", "\\n") + '"' for part in text.splitlines(True))


def load(path) -> list[Unit]:
    units: list[Unit] = []
    unit, where = Unit(), None
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if where:
                    units.append(unit)
                unit, where = Unit(), None
            elif line.startswith("#,"):
                unit.flags |= {w.strip() for w in line[2:].split(",")}
            elif line.startswith("#"):
                unit.comments.append(line)
            elif line.startswith('"'):
                setattr(unit, where, getattr(unit, where) + unquote(line))
            else:
                keyword, _, rest = line.partition(" ")
                where = "context" if keyword == "msgctxt" else keyword
                setattr(unit, where, unquote(rest))
    if where:
        units.append(unit)
    return units


def save(units, path) -> None:
    with open(path, "w", encoding="utf-8") as f:
        for u in units:
            f.writelines(c + "\n" for c in u.comments)
            if u.flags:
                f.write("#, " + ", ".join(sorted(u.flags)) + "\n")
            if u.context is not None:
                f.write(f"msgctxt {quote(u.context)}\n")
            f.write(f"msgid {quote(u.msgid)}\nmsgstr {quote(u.msgstr)}\n\n")


def compile_mo(units) -> bytes:
    entries = sorted((u.msgid.encode(), u.msgstr.encode()) for u in units if u.done)
    n = len(entries)
    ids = strs = b""
    offsets = []
    for source, target in entries:
        offsets.append((len(ids), len(source), len(strs), len(target)))
        ids += source + b"\0"
        strs += target + b"\0"
    start = 28 + 16 * n
    head = struct.pack("<7I", 0x950412DE, 0, n, 28, 28 + 8 * n, 0, 0)
    first = b"".join(struct.pack("<II", length, start + at) for at, length, _, _ in offsets)
    second = b"".join(struct.pack("<II", length, start + len(ids) + at) for _, _, at, length in offsets)
    return head + first + second + ids + strs
