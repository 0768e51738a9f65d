"""The rule in short: what is found, and what to write instead."""
import random
from concurrent.futures import ProcessPoolExecutor


# doc:bad
def game(seed):
    dice = random.Random(seed)
    won = 0
    for _ in range(200_000):
        won += dice.randint(1, 6) + dice.randint(1, 6) == 7
    return won


def games():
    won = []
    for seed in range(100):  # expect: cpu-loop-over-independent-items "would make it about"
        won.append(game(seed))
    return won
# doc:good
def games_at_once():
    with ProcessPoolExecutor() as pool:
        return list(pool.map(game, range(100)))
# doc:end


def games_of_unknown_number(seeds):
    return [game(seed) for seed in seeds]  # expect: cpu-loop-over-independent-items "would make it about"


def carried():
    won = 0
    for _ in range(100):
        won = game(won)
    return won


def few():
    return [seed * 2 for seed in range(10_000)]
