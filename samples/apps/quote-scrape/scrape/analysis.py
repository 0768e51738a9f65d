import random
from collections import Counter, defaultdict
from itertools import combinations


def tokens(text):
    word, out = [], []
    for c in text.lower():
        if c.isalpha() or c == "'":
            word.append(c)
        elif word:
            out.append("".join(word))
            word = []
    if word:
        out.append("".join(word))
    return out


def shingles(words, n):
    return zip(*(words[k:] for k in range(n)))


class Concordance:
    def __init__(self, longest=4):
        self.longest = longest
        self.counts = Counter()

    def add(self, quote):
        words = tokens(quote.text)
        for n in range(2, self.longest + 1):
            self.counts.update(shingles(words, n))

    def common_phrases(self, limit):
        ranked = sorted(self.counts.items(), key=lambda item: (-item[1] * (len(item[0]) - 1), item[0]))
        return [(" ".join(words), n) for words, n in ranked[:limit]]


def markov_table(quotes):
    table = defaultdict(list)
    for quote in quotes:
        words = ["^", "^", *tokens(quote.text), "$"]
        for a, b, c in shingles(words, 3):
            table[a, b].append(c)
    return table


def babble(table, seed, longest=60):
    rng = random.Random(seed)
    a = b = "^"
    out = []
    while len(out) < longest:
        a, b = b, rng.choice(table[a, b])
        if b == "$":
            break
        out.append(b)
    return " ".join(out)


def jaccard(a, b):
    common = len(a & b)
    return common / (len(a) + len(b) - common) if common else 0.0


def similar_pairs(quotes, least):
    sets = [frozenset(tokens(q.text)) for q in quotes]
    return [(i, j) for i, j in combinations(range(len(quotes)), 2) if jaccard(sets[i], sets[j]) >= least]
