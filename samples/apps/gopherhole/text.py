import math
import re
from collections import Counter, defaultdict

SUFFIXES = ("ational", "fulness", "iveness", "ization", "ingly", "edly", "ation", "ness", "ment", "ing", "ies", "ed", "ly", "es", "s")


def stem(word):
    for s in SUFFIXES:
        if word.endswith(s) and len(word) - len(s) >= 3:
            return word[:-len(s)]
    return word


def terms(text):
    return Counter(stem(w) for w in re.findall(r"[a-z]{3,}", text.lower()))


def reflow(text, width=68):
    """Justifies paragraphs so that the squares of the gaps are least."""
    return "\n\n".join(justify(p.split(), width) for p in re.split(r"\n\s*\n", text) if p.strip())


def justify(words, width):
    n = len(words)
    cost, back = [0.0] + [math.inf] * n, [0] * (n + 1)
    for i in range(n):
        length = -1
        for j in range(i, n):
            length += len(words[j]) + 1
            if length > width and j > i:
                break
            c = cost[i] + (0 if j == n - 1 else (width - length) ** 2)
            if c < cost[j + 1]:
                cost[j + 1], back[j + 1] = c, i
    lines, j = [], n
    while j:
        lines.append(spread(words[back[j]:j], width, j == n))
        j = back[j]
    return "\n".join(reversed(lines))


def spread(words, width, last):
    if last or len(words) < 2:
        return " ".join(words)
    space = width - sum(map(len, words))
    each, more = divmod(max(space, len(words) - 1), len(words) - 1)
    return "".join(w + " " * (each + (i < more)) for i, w in enumerate(words[:-1])) + words[-1]


def rank(store, query, k=1.2, b=0.75):
    total, mean = store.size()
    scores, titles = defaultdict(float), {}
    for word in map(stem, query.lower().split()):
        rows = store.postings(word)
        idf = math.log(1 + (total - len(rows) + 0.5) / (len(rows) + 0.5))
        for page, n, length, title in rows:
            scores[page] += idf * n * (k + 1) / (n + k * (1 - b + b * length / mean))
            titles[page] = title
    return sorted(((s, p, titles[p]) for p, s in scores.items()), reverse=True)[:10]
