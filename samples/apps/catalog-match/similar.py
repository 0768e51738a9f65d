from functools import lru_cache


def edit_distance(a, b, limit=None):
    if a == b:
        return 0
    if len(a) < len(b):
        a, b = b, a
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        if limit is not None and min(current) > limit:
            return limit + 1
        previous = current
    return previous[-1]


def jaro(a, b):
    if not a or not b:
        return 0.0
    reach = max(0, max(len(a), len(b)) // 2 - 1)
    used = [False] * len(b)
    matched = []
    for i, c in enumerate(a):
        for j in range(max(0, i - reach), min(len(b), i + reach + 1)):
            if not used[j] and b[j] == c:
                used[j] = True
                matched.append(c)
                break
    if not matched:
        return 0.0
    other = [b[j] for j in range(len(b)) if used[j]]
    swapped = sum(x != y for x, y in zip(matched, other)) / 2
    m = len(matched)
    return (m / len(a) + m / len(b) + (m - swapped) / m) / 3


def jaro_winkler(a, b):
    score = jaro(a, b)
    prefix = 0
    for x, y in zip(a[:4], b[:4]):
        if x != y:
            break
        prefix += 1
    return score + prefix * 0.1 * (1 - score)


class Comparer:
    weights = {"title": 0.6, "author": 0.3, "year": 0.1}

    def __init__(self):
        self.author = lru_cache(maxsize=5000)(jaro_winkler)

    def title(self, a, b):
        longest = max(len(a), len(b), 1)
        return 1 - edit_distance(a, b, limit=longest // 2) / longest

    @staticmethod
    def year(a, b):
        if a is None or b is None:
            return 0.6
        return max(0.0, 1 - abs(a - b) / 5)

    def score(self, a, b):
        if a.isbn and a.isbn == b.isbn:
            return 1.0
        parts = {"title": self.title(a.title, b.title), "author": self.author(a.author, b.author), "year": self.year(a.year, b.year)}
        return sum(self.weights[k] * v for k, v in parts.items())
