import json
import math
import os
import struct
import zlib
from array import array
from collections import Counter, defaultdict
from pathlib import Path

from .text import bigrams, tokens, trigrams


class Index:
    """postings: term -> {document number: [positions]}"""

    def __init__(self):
        self.documents = []
        self.lengths = array("I")
        self.postings = defaultdict(dict)
        self.grams = defaultdict(set)
        self.pairs = Counter()

    def add(self, name, text):
        number = len(self.documents)
        places = defaultdict(list)
        words = []
        for word, start in tokens(text):
            places[word].append(start)
            words.append(word)
        for word, where in places.items():
            self.postings[word][number] = where
        self.pairs.update(bigrams(words))
        self.documents.append(name)
        self.lengths.append(len(words))

    def add_folder(self, folder):
        for path in sorted(Path(folder).rglob("*.txt")):
            self.add(str(path), path.read_text(encoding="utf-8"))

    def finish(self):
        for term in self.postings:
            for gram in trigrams(term):
                self.grams[gram].add(term)

    def idf(self, term):
        n = len(self.postings.get(term, ()))
        return math.log(1 + (len(self.documents) - n + 0.5) / (n + 0.5))

    @property
    def average(self):
        return sum(self.lengths) / max(1, len(self.lengths))

    def collocations(self, count=10):
        """Pairs of words that stand together more often than chance."""
        totals = Counter()
        for (a, b), n in self.pairs.items():
            totals[a] += n
        everything = sum(totals.values())
        scored = []
        for (a, b), n in self.pairs.items():
            if n >= 3:
                scored.append((n * math.log(n * everything / (totals[a] * (totals[b] or 1))), a, b))
        return sorted(scored, reverse=True)[:count]

    def save(self, path):
        body = zlib.compress(json.dumps(
            {"documents": self.documents, "lengths": list(self.lengths),
             "postings": {t: {str(d): p for d, p in ps.items()} for t, ps in self.postings.items()}}).encode(), 6)
        with open(path, "wb") as out:
            out.write(struct.pack("<4sI", b"LEXI", len(body)))
            out.write(body)
            out.flush()
            os.fsync(out.fileno())

    @classmethod
    def load(cls, path):
        with open(path, "rb") as source:
            magic, size = struct.unpack("<4sI", source.read(8))
            if magic != b"LEXI":
                raise ValueError("not an index")
            raw = json.loads(zlib.decompress(source.read(size)))
        index = cls()
        index.documents = raw["documents"]
        index.lengths = array("I", raw["lengths"])
        for term, places in raw["postings"].items():
            index.postings[term] = {int(d): p for d, p in places.items()}
        index.finish()
        return index
