"""main.py FOLDER [PATTERN...]: what is in the texts of a folder"""
import json
import random
import sys
from itertools import combinations
from pathlib import Path

import statistics_of_text as stats
from searching import AhoCorasick, SuffixArray, kmp

SYLLABLES = "ka lo mi ren tas vor el un dri sho pe na gul bis".split()


def invent(seed: int, size: int) -> str:
    """A text of made-up words, some of them often."""
    rng = random.Random(seed)
    vocabulary = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(300)]
    weights = [1 / (k + 1) for k in range(300)]
    sentences = []
    while size > 0:
        picked = rng.choices(vocabulary, weights, k=rng.randint(4, 15))
        sentences.append(" ".join(picked).capitalize() + ".")
        size -= len(sentences[-1])
    return " ".join(sentences)


def load(folder: Path) -> dict:
    return {path.stem: path.read_text() for path in sorted(folder.glob("*.txt"))}


def find_all(texts: dict, patterns: list) -> dict:
    machine = AhoCorasick(patterns)
    hits = {}
    for name, text in texts.items():
        found = list(machine.search(text))
        single = kmp(text, patterns[0])
        assert [at for at, word in found if word == patterns[0]] == single
        hits[name] = len(found)
    return hits


def similar(documents: dict) -> tuple:
    vectors = stats.tfidf(documents)
    return max(combinations(vectors, 2), key=lambda pair: stats.cosine(vectors[pair[0]], vectors[pair[1]]))


def guess_kinds(documents: dict) -> float:
    """Trains on the first half of each document, asks for pieces of the second."""
    model, right, asked = stats.NaiveBayes(), 0, 0
    for name, items in documents.items():
        model.train(name, items[:len(items) // 2])
    for name, items in documents.items():
        rest = items[len(items) // 2:]
        for start in range(0, len(rest) - 40, 160):
            right += model.classify(rest[start:start + 40]) == name
            asked += 1
    return right / asked


def profile(text: str, items: list) -> dict:
    suffixes = SuffixArray(text[:6000])
    return {
        "letters": round(stats.entropy(stats.Counter(text)), 3),
        "pairs": round(stats.entropy(stats.ngrams(items, 2)), 3),
        "ease": round(stats.reading_ease(text), 1),
        "together": [f"{a} {b}" for _, a, b in stats.collocations(items)[:3]],
        "repeat": suffixes.longest_repeat(),
        "the": suffixes.count("ka"),
    }


def main(argv: list) -> dict:
    folder, patterns = Path(argv[0]), argv[1:] or ["karen", "lomi", "vor"]
    if not folder.exists():
        folder.mkdir()
        for seed in range(6):
            (folder / f"text{seed}.txt").write_text(invent(seed, 20000))
    texts = load(folder)
    documents = {name: stats.words(text) for name, text in texts.items()}
    result = {name: profile(text, documents[name]) for name, text in texts.items()}
    result["hits"] = find_all(texts, patterns)
    result["similar"] = similar(documents)
    result["guessed"] = guess_kinds(documents)
    (folder / "result.json").write_text(json.dumps(result, indent=1))
    return result


if __name__ == "__main__":
    main(sys.argv[1:] or ["texts"])
