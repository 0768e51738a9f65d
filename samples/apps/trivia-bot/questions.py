import hashlib
import itertools
import random
import re

CAPITALS = {"France": "Paris", "Peru": "Lima", "Kenya": "Nairobi", "Japan": "Tokyo", "Norway": "Oslo", "Cuba": "Havana",
            "Egypt": "Cairo", "Chile": "Santiago", "Ghana": "Accra", "Nepal": "Kathmandu", "Latvia": "Riga", "Qatar": "Doha"}
ELEMENTS = "hydrogen helium lithium beryllium boron carbon nitrogen oxygen fluorine neon sodium magnesium aluminium silicon".split()
SPACES = re.compile(r"\s+")


def build_bank(seed=2024):
    """Every question the bot knows: (text, answers)."""
    rng = random.Random(seed)
    bank = [("capital of %s?" % c, [a]) for c, a in CAPITALS.items()]
    bank += [("element number %d?" % (i + 1), [e]) for i, e in enumerate(ELEMENTS)]
    for a, b in itertools.product(range(2, 60), range(2, 60)):
        if (a * b) % 7 == 3:
            bank.append(("%d times %d?" % (a, b), [str(a * b)]))
    for n in range(200, 900):
        fs = factors(n)
        if len(fs) == 2:
            bank.append(("prime factors of %d?" % n, ["%d %d" % tuple(fs), "%d and %d" % tuple(fs)]))
    rng.shuffle(bank)
    return bank


def factors(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0:
            out.append(p)
            n //= p
        p += 1
    if n > 1:
        out.append(n)
    return out


def normal(text):
    return SPACES.sub(" ", text.strip().lower())


def edit_distance(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


def close_enough(guess, answer):
    guess, answer = normal(guess), normal(answer)
    if answer.replace(" ", "").isdigit():
        return guess == answer
    return edit_distance(guess, answer) <= len(answer) // 6


def hint(answer, shown=1):
    return "".join(c if i < shown or c == " " else "_" for i, c in enumerate(answer))


def find_similar(bank, text, limit=3):
    """The questions most alike: !search"""
    words = set(normal(text).strip("?").split())
    ranked = sorted(bank, key=lambda q: (edit_distance(normal(q[0]), normal(text)), -len(words & set(q[0].split()))))
    return [q[0] for q in ranked[:limit]]


def fingerprint(bank):
    h = hashlib.md5()
    for text, answers in bank:
        h.update(text.encode())
        for a in answers:
            h.update(a.encode())
    return h.hexdigest()[:12]
