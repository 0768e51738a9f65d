"""Near duplicates among text files: minhash signatures over word shingles."""
import re
import zlib
from itertools import combinations

WORD = re.compile(r"[a-z0-9]+")
PRIME = (1 << 61) - 1
SEEDS = [(6364136223846793005 * n + 1442695040888963407) % PRIME for n in range(1, 33)]


def words_of(text):
    return WORD.findall(text.lower())


def shingles(words, width=4):
    found = set()
    for start in range(len(words) - width + 1):
        piece = " ".join(words[start:start + width])
        found.add(zlib.crc32(piece.encode()))
    return found


def signature(values):
    if not values:
        return tuple([PRIME] * len(SEEDS))
    return tuple(min((value * seed + (seed >> 7)) % PRIME for value in values) for seed in SEEDS)


def agreement(left, right):
    return sum(a == b for a, b in zip(left, right)) / len(left)


def jaccard(left, right):
    if not left and not right:
        return 1.0
    return len(left & right) / len(left | right)


class NearDuplicates:
    def __init__(self, threshold=0.6):
        self.threshold = threshold
        self.sets = {}
        self.signatures = {}

    def add(self, path):
        with open(path, encoding="utf-8", errors="replace") as handle:
            text = handle.read()
        values = shingles(words_of(text))
        self.sets[path] = values
        self.signatures[path] = signature(values)

    def pairs(self):
        for left, right in combinations(sorted(self.sets), 2):
            if agreement(self.signatures[left], self.signatures[right]) >= self.threshold:
                score = jaccard(self.sets[left], self.sets[right])
                if self.threshold <= score < 1.0:
                    yield left, right, score
