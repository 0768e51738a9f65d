import sys
from pathlib import Path

import bibparse
import similar
from crossref import Lookup


def initials(name):
    if "," in name:
        last, first = (p.strip() for p in name.split(",", 1))
    else:
        *first, last = name.split()
        first = " ".join(first)
    return f"{last}, " + " ".join(p[0] + "." for p in first.split())


def merge(group):
    best = max(group, key=len)
    for other in group:
        for field, value in other.items():
            if len(value) > len(best.get(field, "")):
                best[field] = value
    return best


def make_key(entry, taken):
    people = entry.authors()
    last = similar.plain(people[0].split(",")[0].split()[-1]).replace(" ", "") if people else "anon"
    key = base = f"{last}{entry.get('year', '')}"
    n = 0
    while key in taken:
        n += 1
        key = f"{base}{chr(96 + n)}"
    taken.add(key)
    return key


def normalise(entry):
    if "author" in entry:
        entry["author"] = " and ".join(initials(a) for a in entry.authors())
    if "pages" in entry:
        entry["pages"] = "--".join(p.strip() for p in entry["pages"].replace("–", "-").split("-") if p.strip())
    if "doi" in entry:
        entry["doi"] = entry["doi"].lower().removeprefix("https://doi.org/")
    entry.pop("abstract", None)
    return entry


def enrich(entry, lookup):
    title = similar.plain(entry.get("title", ""))
    for item in lookup.find(title):
        if similar.levenshtein(title, similar.plain(item["title"])) <= 6:
            entry["doi"] = item["DOI"]
            entry.setdefault("year", str(item["year"]))
            return True
    return False


def read_all(paths):
    entries = []
    for path in paths:
        entries += bibparse.parse(Path(path).read_text(encoding="utf-8"))
    return entries


def dedupe(entries):
    groups = similar.clusters(len(entries), similar.pairs(entries))
    return [merge([entries[i] for i in g]) for g in groups]


def enrich_all(entries, url, cache, limit):
    lookup = Lookup(url, cache)
    found = 0
    try:
        for entry in [e for e in entries if "doi" not in e][:limit]:
            found += enrich(entry, lookup)
    finally:
        lookup.close()
    return found


def save(entries, path):
    Path(path).write_text("\n".join(bibparse.render(e) for e in entries), encoding="utf-8")


def tidy(paths, out, url=None, cache="doi.db", limit=40):
    entries = dedupe(read_all(paths))
    taken = set()
    for e in entries:
        normalise(e)
        e.key = make_key(e, taken)
    found = enrich_all(entries, url, cache, limit) if url else 0
    save(sorted(entries, key=lambda e: e.key), out)
    return len(entries), found


if __name__ == "__main__":
    print(tidy(sys.argv[2:], sys.argv[1]))
