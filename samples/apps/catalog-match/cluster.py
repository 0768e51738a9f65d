from collections import Counter, defaultdict
from itertools import combinations

SMALL = {"the", "a", "an", "of", "and", "in", "der", "die", "das", "le", "la"}


class Clusters:
    def __init__(self, size):
        self.parent = list(range(size))

    def find(self, k):
        while self.parent[k] != k:
            self.parent[k] = self.parent[self.parent[k]]
            k = self.parent[k]
        return k

    def union(self, i, j):
        self.parent[self.find(j)] = self.find(i)

    def groups(self):
        found = defaultdict(list)
        for k in range(len(self.parent)):
            found[self.find(k)].append(k)
        return list(found.values())


class Blocks:
    """Pairs of records that are worth a comparison."""

    def __init__(self, records, largest=60):
        self.records = records
        self.largest = largest

    def keys(self, record):
        words = [w for w in record.title.split() if w not in SMALL]
        if record.isbn:
            yield "i" + record.isbn
        if words:
            yield "t" + "".join(sorted(w[:2] for w in words))[:10]
            yield "l" + max(words, key=len)[:7]
        if record.author and record.year:
            yield f"a{record.author.split()[-1][:5]}{record.year}"

    def blocks(self):
        blocks = defaultdict(list)
        for k, record in enumerate(self.records):
            for key in self.keys(record):
                blocks[key].append(k)
        return blocks

    def pairs(self):
        seen = set()
        for members in self.blocks().values():
            if len(members) > self.largest:
                continue
            for pair in combinations(members, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def most_common(values):
    counts = Counter(v for v in values if v)
    return counts.most_common(1)[0][0] if counts else None


def merge(records):
    return {
        "title": max((r.title for r in records), key=len),
        "author": most_common(r.author for r in records),
        "year": most_common(r.year for r in records),
        "isbn": most_common(r.isbn for r in records),
        "held": sorted((r.source, r.number) for r in records),
    }
