import collections
import unicodedata


def normal(word):
    flat = unicodedata.normalize("NFKD", word.strip().upper())
    return "".join(c for c in flat if "A" <= c <= "Z")


class WordList:
    def __init__(self):
        self.by_length = collections.defaultdict(list)
        self.masks = {}
        self.score = {}

    @classmethod
    def load(cls, path):
        words = cls()
        with open(path, encoding="utf-8") as f:
            for line in f:
                word, _, score = line.partition(";")
                word = normal(word)
                if len(word) > 2:
                    words.score[word] = int(score or 50)
        words.index()
        return words

    def index(self):
        for word in sorted(self.score, key=lambda w: (-self.score[w], w)):
            self.by_length[len(word)].append(word)
        for length, group in self.by_length.items():
            for n, word in enumerate(group):
                for i, letter in enumerate(word):
                    key = (length, i, letter)
                    self.masks[key] = self.masks.get(key, 0) | 1 << n

    def everything(self, length):
        return (1 << len(self.by_length[length])) - 1

    def matching(self, length, mask):
        group = self.by_length[length]
        while mask:
            low = mask & -mask
            yield group[low.bit_length() - 1]
            mask ^= low
