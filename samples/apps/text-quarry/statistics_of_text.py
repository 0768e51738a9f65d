import math
import re
from collections import Counter, defaultdict
from typing import Dict, Iterable, List, Tuple

WORD = re.compile(r"[a-z']+")


def words(text: str) -> List[str]:
    return WORD.findall(text.lower())


def ngrams(items: List[str], n: int) -> Counter:
    return Counter(zip(*(items[k:] for k in range(n))))


def entropy(counts: Counter) -> float:
    total = sum(counts.values())
    return -sum(c / total * math.log2(c / total) for c in counts.values())


def collocations(items: List[str], least: int = 3) -> List[Tuple[float, str, str]]:
    """Pairs that occur together more often than chance would have them (PMI)."""
    single, pairs = Counter(items), ngrams(items, 2)
    n = len(items)
    scored = [(math.log2(c * n / (single[a] * single[b])), a, b) for (a, b), c in pairs.items() if c >= least]
    return sorted(scored, reverse=True)


def syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouy]+", word)) - word.endswith("e"))


def reading_ease(text: str) -> float:
    sentences = max(1, len(re.findall(r"[.!?]+", text)))
    found = words(text)
    return 206.835 - 1.015 * len(found) / sentences - 84.6 * sum(map(syllables, found)) / len(found)


def tfidf(documents: Dict[str, List[str]]) -> Dict[str, Dict[str, float]]:
    spread = Counter(w for items in documents.values() for w in set(items))
    return {
        name: {w: c / len(items) * math.log(len(documents) / spread[w]) for w, c in Counter(items).items()}
        for name, items in documents.items()
    }


def cosine(a: Dict[str, float], b: Dict[str, float]) -> float:
    dot = sum(v * b.get(w, 0.0) for w, v in a.items())
    return dot / (math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values())) or 1.0)


class NaiveBayes:
    def __init__(self) -> None:
        self.counts: Dict[str, Counter] = defaultdict(Counter)
        self.seen: Counter = Counter()

    def train(self, kind: str, items: Iterable[str]) -> None:
        self.counts[kind].update(items)
        self.seen[kind] += 1

    def classify(self, items: List[str]) -> str:
        vocabulary = len(set().union(*self.counts.values()))
        best, best_score = "", -math.inf
        for kind, counts in self.counts.items():
            total = sum(counts.values()) + vocabulary
            score = math.log(self.seen[kind]) + sum(math.log((counts[w] + 1) / total) for w in items)
            if score > best_score:
                best, best_score = kind, score
        return best
