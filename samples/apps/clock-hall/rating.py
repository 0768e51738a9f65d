import math
import sqlite3
from itertools import combinations
from random import Random


class Book:
    """Results on disk."""

    def __init__(self, path):
        self.path = path
        with self.open() as con:
            con.execute("create table if not exists game(round int, white text, black text, score real, how text, moves int)")

    def open(self):
        return sqlite3.connect(self.path, timeout=5)

    def add(self, number, white, black, score, how, moves):
        con = self.open()
        with con:
            con.execute("insert into game values(?, ?, ?, ?, ?, ?)", (number, white, black, score, how, moves))
        con.close()

    def games(self):
        con = self.open()
        try:
            return con.execute("select white, black, score from game order by round").fetchall()
        finally:
            con.close()


def expected(a, b):
    return 1 / (1 + 10 ** ((b - a) / 400))


def elo(games, start=1500.0, k=24):
    ratings = {}
    for white, black, score in games:
        a, b = ratings.get(white, start), ratings.get(black, start)
        change = k * (score - expected(a, b))
        ratings[white], ratings[black] = a + change, b - change
    return ratings


def strengths(games, rounds=200):
    """Bradley and Terry: by repeated scaling."""
    players = sorted({p for g in games for p in g[:2]})
    wins = dict.fromkeys(players, 0.1)
    met = {p: {} for p in players}
    for white, black, score in games:
        wins[white] += score
        wins[black] += 1 - score
        met[white][black] = met[white].get(black, 0) + 1
        met[black][white] = met[black].get(white, 0) + 1
    power = dict.fromkeys(players, 1.0)
    for _ in range(rounds):
        fresh = {p: wins[p] / sum(n / (power[p] + power[o]) for o, n in met[p].items()) for p in players}
        scale = len(players) / sum(fresh.values())
        moved = max(abs(math.log(fresh[p] * scale / power[p])) for p in players)
        power = {p: v * scale for p, v in fresh.items()}
        if moved < 1e-9:
            break
    return power


def standings(games):
    """Points, then Buchholz: the points of those one has met."""
    points, met = {}, {}
    for white, black, score in games:
        points[white] = points.get(white, 0) + score
        points[black] = points.get(black, 0) + 1 - score
        met.setdefault(white, []).append(black)
        met.setdefault(black, []).append(white)
    table = [(p, points[p], sum(points[o] for o in met[p])) for p in points]
    return sorted(table, key=lambda row: (-row[1], -row[2], row[0]))


def pairings(players, games):
    """Swiss: neighbours in the standings, nobody twice while that can be; depth first."""
    played = {frozenset(g[:2]) for g in games}
    place = {row[0]: k for k, row in enumerate(standings(games))}
    order = sorted(players, key=lambda p: (place.get(p, len(place)), p))

    def pair(rest):
        if not rest:
            return []
        first = rest[0]
        for k in range(1, len(rest)):
            if frozenset((first, rest[k])) not in played:
                others = pair(rest[1:k] + rest[k + 1:])
                if others is not None:
                    return [(first, rest[k]), *others]
        return None

    return pair(order) or list(zip(order[::2], order[1::2]))


def simulate(power, tries=300, seed=1):
    """How often each one would win a round robin."""
    random, firsts = Random(seed), dict.fromkeys(power, 0)
    pairs = list(combinations(power, 2))
    for _ in range(tries):
        points = dict.fromkeys(power, 0)
        for a, b in pairs:
            points[a if random.random() < power[a] / (power[a] + power[b]) else b] += 1
        firsts[max(points, key=points.get)] += 1
    return {p: n / tries for p, n in firsts.items()}
