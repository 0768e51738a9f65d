import math
import sqlite3
from collections import Counter, defaultdict

from textkit import sentences, terms


class Index:
    def __init__(self):
        self.postings = defaultdict(dict)
        self.lengths = {}

    def add(self, name, text):
        counted = Counter(terms(text))
        for term, n in counted.items():
            self.postings[term][name] = n
        self.lengths[name] = sum(counted.values())

    def __len__(self):
        return len(self.lengths)

    def idf(self, term):
        n = len(self.postings.get(term, ()))
        return math.log(1 + (len(self) - n + 0.5) / (n + 0.5))

    def scores(self, query):
        raise NotImplementedError

    def search(self, query, count=5):
        found = self.scores(query)
        return sorted(found, key=lambda n: (-found[n], n))[:count]


class Bm25Index(Index):
    k1, b = 1.4, 0.75

    def scores(self, query):
        mean = sum(self.lengths.values()) / len(self)
        out = defaultdict(float)
        for term in terms(query):
            weight = self.idf(term)
            for name, tf in self.postings.get(term, {}).items():
                norm = tf + self.k1 * (1 - self.b + self.b * self.lengths[name] / mean)
                out[name] += weight * tf * (self.k1 + 1) / norm
        return out


class CosineIndex(Index):
    def scores(self, query):
        norms = self.norms()
        out = defaultdict(float)
        for term, tf in Counter(terms(query)).items():
            for name, n in self.postings.get(term, {}).items():
                out[name] += tf * n * self.idf(term) ** 2
        return {name: s / norms[name] for name, s in out.items()}

    def norms(self):
        total = defaultdict(float)
        for term, places in self.postings.items():
            w = self.idf(term)
            for name, n in places.items():
                total[name] += (n * w) ** 2
        return {name: math.sqrt(v) for name, v in total.items()}


def snippet(text, query):
    wanted = set(terms(query))
    return max(sentences(text), key=lambda s: len(wanted & set(terms(s))), default="")


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists posting(term text, doc text, n int, primary key(term, doc))")
        self.db.execute("create table if not exists doc(name text primary key, length int)")

    def save(self, index):
        with self.db:
            self.db.execute("delete from posting")
            self.db.execute("delete from doc")
            self.db.executemany("insert into posting values(?,?,?)",
                                ((t, d, n) for t, p in index.postings.items() for d, n in p.items()))
            self.db.executemany("insert into doc values(?,?)", index.lengths.items())

    def load(self, index):
        for term, doc, n in self.db.execute("select term, doc, n from posting"):
            index.postings[term][doc] = n
        index.lengths.update(self.db.execute("select name, length from doc"))
        return index

    def common(self, count=5):
        rows = self.db.execute("select term, sum(n) s from posting group by term order by s desc, term limit ?",
                               (count,))
        return [r[0] for r in rows]

    def close(self):
        self.db.close()
