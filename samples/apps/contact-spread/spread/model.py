from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum


class State(Enum):
    WELL = "S"
    EXPOSED = "E"
    ILL = "I"
    OVER = "R"


@dataclass
class Person:
    number: int
    household: int
    age: int
    state: State = State.WELL
    days: int = 0
    immune: bool = False

    @property
    def vulnerable(self) -> bool:
        return self.state is State.WELL and not self.immune


@dataclass
class Virus:
    transmission: float = 0.045
    incubation: int = 3
    illness: int = 7

    @classmethod
    def from_dict(cls, raw: dict) -> "Virus":
        return cls(**{k: v for k, v in raw.items() if k in cls.__dataclass_fields__})


@dataclass
class Town:
    people: list[Person]
    contacts: dict[int, set[int]] = field(default_factory=dict)

    @classmethod
    def build(cls, size: int, rng: random.Random, meetings: int = 6) -> "Town":
        people, household, number = [], 0, 0
        while number < size:
            for _ in range(min(rng.choice((1, 2, 2, 3, 4, 5)), size - number)):
                people.append(Person(number, household, int(rng.triangular(0, 95, 38))))
                number += 1
            household += 1
        town = cls(people, {p.number: set() for p in people})
        town._join_households()
        town._join_friends(rng, meetings)
        return town

    def _join_households(self) -> None:
        homes: dict[int, list[int]] = {}
        for p in self.people:
            homes.setdefault(p.household, []).append(p.number)
        for members in homes.values():
            for a in members:
                self.contacts[a].update(b for b in members if b != a)

    def _join_friends(self, rng: random.Random, meetings: int) -> None:
        size = len(self.people)
        for p in self.people:
            for _ in range(rng.randrange(meetings)):
                other = min(size - 1, max(0, int(rng.gauss(p.number, size / 15))))
                if other != p.number:
                    self.contacts[p.number].add(other)
                    self.contacts[other].add(p.number)

    def seed_infection(self, rng: random.Random, cases: int) -> None:
        for p in rng.sample(self.people, cases):
            p.state = State.EXPOSED

    def counts(self) -> Counter:
        return Counter(p.state.value for p in self.people)


class Outbreak:
    def __init__(self, town: Town, virus: Virus, rng: random.Random):
        self.town = town
        self.virus = virus
        self.rng = rng
        self.day = 0
        self.history: list[dict] = []

    def expose(self) -> list[int]:
        people, chance = self.town.people, self.virus.transmission
        caught = []
        for p in people:
            if p.state is not State.ILL:
                continue
            for other in self.town.contacts[p.number]:
                target = people[other]
                if target.vulnerable and self.rng.random() < chance:
                    target.state = State.EXPOSED
                    target.days = 0
                    caught.append(other)
        return caught

    def progress(self) -> None:
        for p in self.town.people:
            if p.state is State.EXPOSED and p.days >= self.virus.incubation:
                p.state, p.days = State.ILL, 0
            elif p.state is State.ILL and p.days >= self.virus.illness:
                p.state, p.days = State.OVER, 0
            else:
                p.days += 1

    def step(self) -> dict:
        self.day += 1
        caught = self.expose()
        self.progress()
        row = {"day": self.day, "new": len(caught), **self.town.counts()}
        self.history.append(row)
        return row

    @property
    def finished(self) -> bool:
        last = self.history[-1] if self.history else {"E": 1}
        return not last.get("E") and not last.get("I")

    def days(self, limit: int):
        while self.day < limit and not self.finished:
            yield self.step()
