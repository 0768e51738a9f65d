"""Package indices: paragraphs of `Field: value`."""
import functools
import gzip
import re


class Package(dict):
    @property
    def name(self):
        return self["Package"]

    @property
    def size(self):
        return int(self["Size"])

    def needs(self):
        out = []
        for clause in self.get("Depends", "").split(","):
            options = [re.split(r"[ (]", c.strip())[0] for c in clause.split("|")]
            if options[0]:
                out.append(options)
        return out


def paragraphs(text):
    fields, last = {}, None
    for line in text.split("\n"):
        if not line.strip():
            if fields:
                yield fields
            fields, last = {}, None
        elif line[0] in " \t":
            fields[last] += "\n" + line.strip()
        else:
            last, _, value = line.partition(":")
            fields[last] = value.strip()
    if fields:
        yield fields


def parse_packages(raw):
    newest = {}
    for fields in paragraphs(gzip.decompress(raw).decode()):
        p = Package(fields)
        if p.name not in newest or compare(p["Version"], newest[p.name]["Version"]) > 0:
            newest[p.name] = p
    return newest


def parse_release(text):
    """{file: (sha256, size)}"""
    head = next(paragraphs(text))
    sums = {}
    for line in head["SHA256"].split("\n"):
        if line.strip():
            digest, size, name = line.split()
            sums[name] = (digest, int(size))
    return sums


def order(c):
    return -1 if c == "~" else 0 if c.isdigit() or not c else ord(c) if c.isalpha() else ord(c) + 256


@functools.lru_cache(4096)
def split_version(v):
    epoch, _, rest = v.rpartition(":")
    upstream, _, revision = rest.rpartition("-") if "-" in rest else (rest, "", "")
    return int(epoch or 0), upstream, revision


def compare_part(a, b):
    while a or b:
        x, y = re.match(r"\D*", a)[0], re.match(r"\D*", b)[0]
        for i in range(max(len(x), len(y))):
            d = order(x[i:i + 1]) - order(y[i:i + 1])
            if d:
                return d
        a, b = a[len(x):], b[len(y):]
        m, n = re.match(r"\d*", a)[0], re.match(r"\d*", b)[0]
        d = int(m or 0) - int(n or 0)
        if d:
            return d
        a, b = a[len(m):], b[len(n):]
    return 0


def compare(v, w):
    (e, u, r), (f, t, s) = split_version(v), split_version(w)
    return (e > f) - (e < f) or compare_part(u, t) or compare_part(r, s)


def closure(packages, wanted):
    """What is wanted, and what that needs."""
    chosen, work, missing = {}, list(wanted), set()
    while work:
        name = work.pop()
        if name in chosen:
            continue
        if name not in packages:
            missing.add(name)
            continue
        chosen[name] = packages[name]
        for options in packages[name].needs():
            work.append(next((o for o in options if o in packages), options[0]))
    return chosen, missing
