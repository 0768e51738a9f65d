import math
import re
from collections import Counter

totals = Counter()
documents = Counter()
least = 3


def setup(options):
    global least
    least = options.get("least", least)


def words(text):
    return [w for w in re.findall(r"[a-z']+", text.lower()) if len(w) >= least]


def syllables(word):
    count = len(re.findall(r"[aeiouy]+", word))
    return max(1, count - word.endswith("e"))


def on_document(payload):
    found = words(payload["text"])
    counts = Counter(found)
    totals.update(counts)
    documents.update(counts.keys())
    sentences = max(1, len(re.findall(r"[.!?]", payload["text"])))
    ease = 206.8 - 1.015 * len(found) / sentences - 84.6 * sum(map(syllables, found)) / max(1, len(found))
    return {"words": len(found), "top": counts.most_common(5), "ease": round(ease, 1)}


def on_summary(payload):
    number = payload["documents"]
    weights = {w: n * math.log(1 + number / documents[w]) for w, n in totals.items()}
    return sorted(weights, key=lambda w: (-weights[w], w))[:10]
