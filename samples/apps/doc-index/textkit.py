import re
import unicodedata
from collections import Counter

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
STOP = frozenset("a an and are as at be by for from has he in is it its of on that the to was were will with".split())
SUFFIXES = ("ations", "ation", "ingly", "ings", "ing", "edly", "ness", "ment", "ies", "ed", "es", "ly", "s")


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def tokens(text):
    for match in WORD.finditer(fold(text)):
        yield match.group()


def stem(word):
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[:-len(suffix)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word


def terms(text):
    return [stem(t) for t in tokens(text) if t not in STOP]


def sentences(text):
    start = 0
    for m in re.finditer(r"[.!?]+\s+", text):
        yield text[start:m.end()].strip()
        start = m.end()
    if start < len(text):
        yield text[start:].strip()


def ngrams(word, n=2):
    padded = "^" + word + "$"
    return Counter(padded[i:i + n] for i in range(len(padded) - n + 1))


class SpellChecker:
    ALPHABET = "abcdefghijklmnopqrstuvwxyz"

    def __init__(self):
        self.known = Counter()

    def learn(self, text):
        self.known.update(tokens(text))

    def edits(self, word):
        cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
        out = {a + b[1:] for a, b in cuts if b}
        out |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        out |= {a + c + b[1:] for a, b in cuts if b for c in self.ALPHABET}
        out |= {a + c + b for a, b in cuts for c in self.ALPHABET}
        return out

    def candidates(self, word):
        if word in self.known:
            return {word}
        near = self.edits(word) & self.known.keys()
        if near:
            return near
        far = set()
        for e in self.edits(word):
            far |= self.edits(e) & self.known.keys()
        return far or {word}

    def correct(self, word):
        return max(sorted(self.candidates(word)), key=lambda w: self.known[w])

    def correct_query(self, query):
        return " ".join(self.correct(w) for w in tokens(query))


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        row = [i]
        for j, cb in enumerate(b, 1):
            row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (ca != cb)))
        previous = row
    return previous[-1]
