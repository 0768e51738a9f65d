import random
import re
from collections import Counter, defaultdict


class Markov:
    def __init__(self, order=2, seed=None):
        self.order = order
        self.table = defaultdict(Counter)
        self.random = random.Random(seed)

    def feed(self, text):
        words = re.findall(r"[\w']+|[.!?]", text)
        for i in range(len(words) - self.order):
            self.table[tuple(words[i:i + self.order])][words[i + self.order]] += 1

    def babble(self, length=60):
        state = self.random.choice(list(self.table))
        out = list(state)
        while len(out) < length:
            options = self.table.get(tuple(out[-self.order:]))
            if not options:
                out.extend(self.random.choice(list(self.table)))
                continue
            out.append(self.random.choices(list(options), list(options.values()))[0])
        return " ".join(out)


class Anagrams:
    def __init__(self, path="words.txt"):
        self.groups = defaultdict(list)
        with open(path, encoding="utf-8") as handle:
            for line in handle:
                word = line.strip().lower()
                self.groups["".join(sorted(word))].append(word)

    def find(self, word):
        return [w for w in self.groups.get("".join(sorted(word)), []) if w != word]

    def longest_from(self, letters):
        have = Counter(letters)
        best = []
        for key, words in self.groups.items():
            if best and len(key) < len(best[0]):
                continue
            if not Counter(key) - have:
                best = words if not best or len(key) > len(best[0]) else best + words
        return best


def summary(history):
    people = defaultdict(Counter)
    for entry in history:
        people[entry["sender"]].update(w for w in entry["text"].lower().split() if len(w) > 3)
    lines = []
    for name, words in sorted(people.items()):
        top = ", ".join(w for w, _ in words.most_common(3))
        lines.append(f"{name}: {sum(words.values())} words, mostly {top}")
    return "\n".join(lines)
