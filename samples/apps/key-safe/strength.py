import math
import re

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
LEET = str.maketrans("013457@$!", "oleasta" + "si")
YEAR = re.compile(r"(19|20)\d\d")


def load_words(path):
    """Common passwords, most common first: {word: rank}."""
    with open(path, encoding="utf-8") as f:
        return {line.strip().lower(): rank for rank, line in enumerate(f, 1)}


def runs(word):
    """Parts that follow a keyboard row or the alphabet, at least three long."""
    found = []
    for row in (*ROWS, "abcdefghijklmnopqrstuvwxyz"):
        for line in (row, row[::-1]):
            for begin in range(len(line) - 2):
                size = 3
                while begin + size <= len(line) and line[begin:begin + size] in word:
                    size += 1
                if size > 3:
                    found.append(line[begin:begin + size - 1])
    return found


def guesses(password, words):
    """The least number of guesses, over all ways to cut it into words, runs, years and rest; the logarithm."""
    lower = password.lower().translate(LEET)
    size = len(lower)
    patterns = set(runs(lower))
    best = [0.0] + [math.inf] * size
    for end in range(1, size + 1):
        for begin in range(max(0, end - 16), end):
            part = lower[begin:end]
            if part in words:
                cost = math.log2(words[part] + 1) + (1 if part != password[begin:end] else 0)
            elif part in patterns:
                cost = 4 + math.log2(len(part))
            elif YEAR.fullmatch(password[begin:end]):
                cost = 7.0
            elif end - begin == 1:
                cost = math.log2(95 if not part.isalnum() else 36)
            else:
                continue
            best[end] = min(best[end], best[begin] + cost)
    return best[size]


def verdict(bits):
    for limit, name in ((28, "hopeless"), (40, "weak"), (60, "fair")):
        if bits < limit:
            return name
    return "strong"
