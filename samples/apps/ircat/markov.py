import random
from collections import Counter, defaultdict


class Chatter:
    def __init__(self, rng=None):
        self.follow = defaultdict(list)
        self.rng = rng or random.Random()

    def learn_file(self, path):
        with open(path) as f:
            for line in f:
                self.learn(line)

    def learn(self, line):
        words = ["^", "^"] + line.split() + ["$"]
        for a, b, c in zip(words, words[1:], words[2:]):
            self.follow[a, b].append(c)

    def sentence(self, most=40):
        a = b = "^"
        out = []
        while len(out) < most:
            c = self.rng.choice(self.follow[a, b])
            if c == "$":
                break
            out.append(c)
            a, b = b, c
        return " ".join(out)

    def about(self, word, tries=200):
        best = ""
        for _ in range(tries):
            s = self.sentence()
            if word in s.split() and len(s) > len(best):
                best = s
        return best or self.sentence()


def chatter_stats(path):
    """Who talks most, at what hours, and the words that only they use."""
    talk, hours, vocabulary = Counter(), Counter(), defaultdict(Counter)
    with open(path) as f:
        for line in f:
            stamp, _, rest = line.partition(" <")
            nick, _, said = rest.partition("> ")
            talk[nick] += 1
            hours[stamp[:2]] += 1
            vocabulary[nick].update(w.strip(".,!?").lower() for w in said.split())
    everything = sum(vocabulary.values(), Counter())
    own = {n: max(v, key=lambda w: (v[w] ** 2 / everything[w], w)) for n, v in vocabulary.items()}
    return talk.most_common(3), hours.most_common(1)[0][0], own
