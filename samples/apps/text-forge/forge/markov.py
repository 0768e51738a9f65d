from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from functools import lru_cache


class Chain:
    def __init__(self, order: int = 2, seed: int = 0):
        self.order = order
        self.follow: dict[tuple, Counter] = defaultdict(Counter)
        self.starts: Counter = Counter()
        self.rng = random.Random(seed)

    def feed(self, text: str) -> None:
        for sentence in text.split("."):
            words = sentence.split()
            if len(words) <= self.order:
                continue
            self.starts[tuple(words[:self.order])] += 1
            for i in range(len(words) - self.order):
                self.follow[tuple(words[i:i + self.order])][words[i + self.order]] += 1

    def pick(self, counter: Counter):
        at = self.rng.randrange(sum(counter.values()))
        for item, n in counter.items():
            at -= n
            if at < 0:
                return item
        raise AssertionError

    def sentence(self, longest: int = 30) -> str:
        words = list(self.pick(self.starts))
        while len(words) < longest:
            options = self.follow.get(tuple(words[-self.order:]))
            if not options:
                break
            words.append(self.pick(options))
        return " ".join(words) + "."

    def entropy(self) -> float:
        total = bits = 0
        for counter in self.follow.values():
            n = sum(counter.values())
            total += n
            bits -= sum(c * math.log2(c / n) for c in counter.values())
        return bits / total if total else 0.0


@lru_cache(maxsize=None)
def syllables(word: str) -> int:
    count, before = 0, False
    for ch in word:
        vowel = ch in "aeiouy"
        count += vowel and not before
        before = vowel
    return max(1, count)


def readability(text: str) -> float:
    words = text.replace(".", " ").split()
    sentences = max(1, text.count("."))
    return 206.8 - 1.015 * len(words) / sentences - 84.6 * sum(map(syllables, words)) / len(words)


def wrap(text: str, width: int = 60) -> list[str]:
    words = text.split()
    cost = [0.0] * (len(words) + 1)
    cut = [len(words)] * (len(words) + 1)
    for i in range(len(words) - 1, -1, -1):
        cost[i], length = float("inf"), -1
        for j in range(i, len(words)):
            length += len(words[j]) + 1
            if length > width:
                break
            slack = 0 if j == len(words) - 1 else (width - length) ** 2
            if slack + cost[j + 1] < cost[i]:
                cost[i], cut[i] = slack + cost[j + 1], j + 1
    lines, i = [], 0
    while i < len(words):
        lines.append(" ".join(words[i:cut[i]]))
        i = cut[i]
    return lines
