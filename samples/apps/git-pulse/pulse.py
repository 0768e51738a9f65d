import math
import re
import time
from collections import Counter, defaultdict
from itertools import combinations

KIND = re.compile(r"^(feat|fix|docs|test|refactor|chore)(\(\w+\))?!?:")


def mailmap(commits):
    """The most used name per address."""
    names = defaultdict(Counter)
    for c in commits:
        names[c.email.lower()][c.author] += 1
    return {email: counts.most_common(1)[0][0] for email, counts in names.items()}


def punch_card(commits):
    card = [[0] * 24 for _ in range(7)]
    for c in commits:
        at = time.gmtime(c.when)
        card[at.tm_wday][at.tm_hour] += 1
    return card


def kinds(commits):
    found = Counter()
    for c in commits:
        m = KIND.match(c.subject)
        found[m.group(1) if m else "other"] += 1
    return found


def coupling(commits, least=4, biggest=25):
    """Files that change together: (a, b, share), best first."""
    alone, together = Counter(), Counter()
    for c in commits:
        if 1 < len(c.files) <= biggest:
            names = sorted(c.files)
            alone.update(names)
            together.update(combinations(names, 2))
    pairs = [(a, b, n / min(alone[a], alone[b])) for (a, b), n in together.items() if n >= least]
    return sorted(pairs, key=lambda p: (-p[2], p[0], p[1]))


def hot_spots(commits, now, half_life=30 * 86400):
    heat = defaultdict(float)
    for c in commits:
        weight = 0.5 ** ((now - c.when) / half_life)
        for name, (added, deleted) in c.files.items():
            heat[name] += weight * math.log1p(added + deleted)
    return sorted(heat.items(), key=lambda h: -h[1])


def bus_factor(ownership):
    """How few authors have written more than half."""
    total = Counter()
    for counts in ownership.values():
        total.update(counts)
    lines, need = 0, sum(total.values()) / 2
    for k, (_, n) in enumerate(total.most_common(), 1):
        lines += n
        if lines > need:
            return k
    return 0


def complexity(source):
    """A rough one: how deep lines are indented."""
    depths = [len(line) - len(line.lstrip()) for line in source.splitlines() if line.strip()]
    return sum(d / 4 for d in depths) / len(depths) if depths else 0.0


def cadence(tags):
    gaps = [b - a for (_, a), (_, b) in zip(tags, tags[1:])]
    return sum(gaps) / len(gaps) / 86400 if gaps else None


def longest_streak(commits):
    days = sorted({c.when // 86400 for c in commits})
    best = run = 0
    last = None
    for day in days:
        run = run + 1 if last is not None and day == last + 1 else 1
        best, last = max(best, run), day
    return best
