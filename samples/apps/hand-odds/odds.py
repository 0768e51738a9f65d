import itertools
import random
from collections import Counter
from fractions import Fraction
from functools import lru_cache

from cards import DECK, best_of, score5, shuffled


def simulate(hole, players, rounds, seed=0):
    """Share of pots won with these two cards."""
    rng = random.Random(seed)
    won = 0.0
    for _ in range(rounds):
        deck = shuffled(rng, hole)
        board = deck[:5]
        mine = best_of(hole + board)
        others = [best_of(deck[5 + 2 * k:7 + 2 * k] + board) for k in range(players - 1)]
        best = max(others)
        if mine > best:
            won += 1
        elif mine == best:
            won += 1 / (1 + others.count(best))
    return won / rounds


def outs(hole, board):
    """Cards that make the hand a better kind."""
    now = best_of(hole + board)[0]
    return [c for c in DECK if c not in hole + board and best_of(hole + board + [c])[0] > now]


def frequencies(count, seed):
    rng = random.Random(seed)
    kinds = Counter()
    for _ in range(count):
        kinds[score5(rng.sample(DECK, 5))[0]] += 1
    return kinds


@lru_cache(maxsize=None)
def ways(dice, total):
    if dice == 0:
        return int(total == 0)
    return sum(ways(dice - 1, total - face) for face in range(1, 7) if face <= total)


def sum_odds(dice):
    return {total: Fraction(ways(dice, total), 6 ** dice) for total in range(dice, 6 * dice + 1)}


def yahtzee_value(roll):
    counts = sorted(Counter(roll).values(), reverse=True)
    if counts[0] == 5:
        return 50
    faces = set(roll)
    if faces >= {2, 3, 4, 5} and len(faces) == 5:
        return 40
    if counts == [3, 2]:
        return 25
    return sum(roll) if counts[0] >= 3 else 0


def expected(kept):
    """Of all rolls of the other dice."""
    rest = 5 - len(kept)
    rolls = itertools.product(range(1, 7), repeat=rest)
    return sum(yahtzee_value(kept + roll) for roll in rolls) / 6 ** rest


def best_keep(roll):
    choices = {tuple(sorted(c)) for n in range(1, 6) for c in itertools.combinations(roll, n)}
    return max(choices, key=expected)


def ruin(capital, goal, chance):
    """Of a gambler who stakes one at a time."""
    if abs(chance - 0.5) < 1e-12:
        return 1 - capital / goal
    q = (1 - chance) / chance
    return (q ** capital - q ** goal) / (1 - q ** goal)
