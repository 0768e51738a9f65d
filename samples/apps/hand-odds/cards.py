import itertools
import random
from collections import Counter

RANKS = "23456789TJQKA"
SUITS = "cdhs"
DECK = [r + s for r in RANKS for s in SUITS]
NAMES = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]


def parse_cards(text):
    cards = [text[i:i + 2] for i in range(0, len(text), 2)]
    for c in cards:
        if c not in DECK:
            raise ValueError("no such card: " + c)
    return cards


def rank_of(card):
    return RANKS.index(card[0])


def straight_high(ranks):
    ranks = set(ranks)
    if 12 in ranks:
        ranks.add(-1)
    for high in range(12, 2, -1):
        if all(high - k in ranks for k in range(5)):
            return high
    return None


def score5(cards):
    ranks = sorted((rank_of(c) for c in cards), reverse=True)
    groups = sorted(Counter(ranks).items(), key=lambda g: (-g[1], -g[0]))
    shape = [n for _, n in groups]
    kickers = [r for r, _ in groups]
    flush = len({c[1] for c in cards}) == 1
    high = straight_high(ranks) if len(groups) == 5 else None
    if flush and high is not None:
        return (8, high)
    if shape[0] == 4:
        return (7, *kickers)
    if shape == [3, 2]:
        return (6, *kickers)
    if flush:
        return (5, *ranks)
    if high is not None:
        return (4, high)
    return ({3: 3, 2: 2 if shape[1:2] == [2] else 1, 1: 0}[shape[0]], *kickers)


def best_of(cards):
    return max(score5(five) for five in itertools.combinations(cards, 5))


def shuffled(rng, without=()):
    deck = [c for c in DECK if c not in without]
    rng.shuffle(deck)
    return deck


def describe(score):
    return "%s (%s)" % (NAMES[score[0]], RANKS[score[1]])
