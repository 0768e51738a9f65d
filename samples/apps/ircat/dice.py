import random
import re

TERM = re.compile(r"([+-]?)(?:(\d*)d(\d+)(?:k(\d+))?|(\d+))")


def roll(text, rng=random):
    total, shown, at = 0, [], 0
    text = text.replace(" ", "")
    while at < len(text):
        m = TERM.match(text, at)
        if not m or m.end() == at:
            raise ValueError(text)
        sign = -1 if m[1] == "-" else 1
        if m[5]:
            total += sign * int(m[5])
        else:
            dice = sorted((rng.randint(1, int(m[3])) for _ in range(int(m[2] or 1))), reverse=True)
            kept = dice[:int(m[4])] if m[4] else dice
            shown.append(str(kept))
            total += sign * sum(kept)
        at = m.end()
    return total, " ".join(shown)


def odds(count, sides, target):
    """Chance of at least target with count dice, exact."""
    ways = [1]
    for _ in range(count):
        step = [0] * (len(ways) + sides)
        for s, w in enumerate(ways):
            for face in range(1, sides + 1):
                step[s + face] += w
        ways = step
    return sum(ways[target:]) / sides ** count
