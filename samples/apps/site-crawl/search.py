import math
from collections import Counter, defaultdict

SUFFIXES = ("ations", "ation", "ings", "ing", "ed", "es", "s", "ly")
STOP = set("the a an of and or to in is it for on with as at by from this that".split())


def stem(word):
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[:-len(suffix)]
    return word


class Index:
    def __init__(self, k=1.4, b=0.7):
        self.k, self.b = k, b
        self.postings = defaultdict(dict)
        self.lengths = {}

    def terms(self, text):
        for word in text.lower().split():
            word = word.strip(".,;:!?()'\"")
            if word and word not in STOP:
                yield stem(word)

    def add(self, url, text):
        counts = Counter(self.terms(text))
        self.lengths[url] = sum(counts.values())
        for term, n in counts.items():
            self.postings[term][url] = n

    def search(self, query, ranks, limit=5):
        scores = defaultdict(float)
        total = len(self.lengths)
        average = sum(self.lengths.values()) / total
        for term in self.terms(query):
            pages = self.postings.get(term, {})
            weight = math.log(1 + (total - len(pages) + 0.5) / (len(pages) + 0.5))
            for url, n in pages.items():
                scores[url] += weight * n * (self.k + 1) / (n + self.k * (1 - self.b + self.b * self.lengths[url] / average))
        for url in scores:
            scores[url] *= 1 + math.log1p(ranks.get(url, 0) * total)
        return sorted(scores, key=lambda u: (-scores[u], u))[:limit]
