from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass
class Parcel:
    ranking: tuple
    weight: Fraction


@dataclass
class Stage:
    number: int
    tally: dict
    event: str = ""


@dataclass
class StvCount:
    candidates: list
    papers: list
    seats: int
    stages: list = field(default_factory=list)
    elected: list = field(default_factory=list)
    excluded: set = field(default_factory=set)

    def quota(self) -> int:
        return sum(p.copies for p in self.papers) // (self.seats + 1) + 1

    def standing(self) -> set:
        return set(self.candidates) - self.excluded - set(self.elected)

    def distribute(self, parcels: list, piles: dict) -> None:
        standing = self.standing()
        for parcel in parcels:
            for name in parcel.ranking:
                if name in standing:
                    piles[name].append(parcel)
                    break

    def tally(self, piles: dict) -> dict:
        return {name: sum((p.weight for p in pile), Fraction(0)) for name, pile in piles.items()}

    def transfer_surplus(self, name: str, total: Fraction, quota: int, piles: dict) -> None:
        pile = piles.pop(name)
        factor = (total - quota) / total
        moved = [Parcel(p.ranking, (p.weight * factor).limit_denominator(100000)) for p in pile]
        self.distribute(moved, piles)

    def exclude(self, name: str, piles: dict) -> None:
        self.excluded.add(name)
        self.distribute(piles.pop(name), piles)

    def run(self) -> list:
        quota = self.quota()
        piles = {name: [] for name in self.candidates}
        self.distribute([Parcel(p.ranking, Fraction(p.copies)) for p in self.papers], piles)
        for number in itertools.count(1):
            tally = self.tally(piles)
            stage = Stage(number, {n: float(v) for n, v in tally.items()})
            self.stages.append(stage)
            if len(self.elected) + len(tally) <= self.seats:
                self.elected += sorted(tally, key=tally.get, reverse=True)
                stage.event = "remaining elected"
                return self.elected
            leader = max(tally, key=tally.get)
            if tally[leader] >= quota:
                self.elected.append(leader)
                stage.event = f"{leader} elected"
                if len(self.elected) == self.seats:
                    return self.elected
                self.transfer_surplus(leader, tally[leader], quota, piles)
            else:
                last = min(tally, key=tally.get)
                stage.event = f"{last} excluded"
                self.exclude(last, piles)


def pairwise(papers: list, candidates: list) -> dict:
    """How many prefer the one to the other."""
    wins = {pair: 0 for pair in itertools.permutations(candidates, 2)}
    everyone = set(candidates)
    for paper in papers:
        rest = everyone.copy()
        for name in paper.ranking:
            rest.discard(name)
            for other in rest:
                wins[name, other] += paper.copies
    return wins


def condorcet(wins: dict, candidates: list) -> str | None:
    for a in candidates:
        if all(wins[a, b] > wins[b, a] for b in candidates if b != a):
            return a
    return None
