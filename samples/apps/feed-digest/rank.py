import math
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timezone

WORD = re.compile(r"[a-z]{3,}")
ALIKE = 0.45
NOW = datetime(2024, 6, 1, tzinfo=timezone.utc)


@dataclass
class Group:
    label: str
    centre: dict
    entries: list = field(default_factory=list)


def words(entry):
    return WORD.findall((entry.title + " " + entry.title + " " + entry.summary).lower())


def document_frequencies(entries):
    found = Counter()
    for entry in entries:
        found.update(set(words(entry)))
    return found


def vector(entry, frequencies, total):
    counts = Counter(words(entry))
    weights = {w: n * math.log((1 + total) / (1 + frequencies[w])) for w, n in counts.items()}
    length = math.sqrt(sum(v * v for v in weights.values())) or 1.0
    return {w: v / length for w, v in weights.items()}


def cosine(a, b):
    if len(a) > len(b):
        a, b = b, a
    return sum(v * b[w] for w, v in a.items() if w in b)


def age_days(entry):
    return max(0.0, (NOW - entry.when).total_seconds() / 86400)


def order(entries):
    if not entries:
        return []
    frequencies = document_frequencies(entries)
    for entry in entries:
        rarity = sum(1 / frequencies[w] for w in set(words(entry)))
        entry.score = rarity / (1 + age_days(entry) / 7)
    return sorted(entries, key=lambda e: -e.score)


def group(entries):
    frequencies = document_frequencies(entries)
    groups = []
    for entry in entries:
        v = vector(entry, frequencies, len(entries))
        best, near = None, ALIKE
        for candidate in groups:
            likeness = cosine(v, candidate.centre)
            if likeness > near:
                best, near = candidate, likeness
        if best is None:
            best = Group(entry.title, v)
            groups.append(best)
        best.entries.append(entry)
    return groups
