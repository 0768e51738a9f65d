import re
import unicodedata
from collections import defaultdict

ACCENT = re.compile(r"\\[\"'`^~=.]\s*\{?([A-Za-z])\}?|\\[cvuH]\s*\{([A-Za-z])\}")
STOP = frozenset("a an the of on in for and to with by from using".split())


def plain(s):
    s = ACCENT.sub(lambda m: m.group(1) or m.group(2), s)
    s = unicodedata.normalize("NFKD", s.replace("{", "").replace("}", ""))
    return re.sub(r"[^a-z0-9 ]+", " ", s.encode("ascii", "ignore").decode().lower())


def trigrams(s):
    padded = f"  {s} "
    return {padded[i:i + 3] for i in range(len(padded) - 2)}


def dice(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def levenshtein(a, b, most=12):
    if abs(len(a) - len(b)) > most:
        return most + 1
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        row = [i]
        for j, cb in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (ca != cb)))
        if min(row) > most:
            return most + 1
        previous = row
    return previous[-1]


def blocks(entries):
    """Entries that share a rare title word come into one block."""
    index = defaultdict(list)
    for n, e in enumerate(entries):
        for w in set(plain(e.get("title", "")).split()) - STOP:
            index[w].append(n)
    limit = max(8, len(entries) // 12)
    return [members for members in index.values() if 1 < len(members) <= limit]


def pairs(entries, threshold=0.8):
    titles = [plain(e.get("title", "")) for e in entries]
    grams = [trigrams(t) for t in titles]
    seen = set()
    for members in blocks(entries):
        for x, a in enumerate(members):
            for b in members[x + 1:]:
                if (a, b) in seen:
                    continue
                seen.add((a, b))
                if dice(grams[a], grams[b]) > threshold and levenshtein(titles[a], titles[b]) <= 12:
                    yield a, b


def clusters(n, links):
    parent = list(range(n))

    def root(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for a, b in links:
        parent[root(a)] = root(b)
    groups = defaultdict(list)
    for x in range(n):
        groups[root(x)].append(x)
    return list(groups.values())
