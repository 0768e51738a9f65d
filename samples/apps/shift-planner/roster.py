"""Who works when. Staff and shifts are ours; wishes and holidays come from the office server."""
import random
from dataclasses import dataclass, field

DAYS = 21
KINDS = ("early", "late", "night")
NEED = {"early": 3, "late": 3, "night": 2}
STAFF = ["Ana", "Ben", "Cleo", "Dov", "Ela", "Finn", "Gia", "Hugo", "Ida", "Jan", "Kim", "Leo", "Mia", "Nils"]
SKILLS = {"Ana": "ml", "Ben": "m", "Cleo": "l", "Dov": "m", "Ela": "ml", "Finn": "", "Gia": "m", "Hugo": "l", "Ida": "", "Jan": "m"}


@dataclass
class Person:
    name: str
    skills: frozenset
    most: int = 12
    away: set = field(default_factory=set)
    wishes: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Shift:
    day: int
    kind: str
    place: int

    def order(self):
        return self.day * 3 + KINDS.index(self.kind)


def staff():
    return {n: Person(n, frozenset(SKILLS.get(n, "")), 12 if n < "K" else 10) for n in STAFF}


def all_shifts(days=DAYS):
    return [Shift(d, k, p) for d in range(days) for k in KINDS for p in range(NEED[k])]


class Plan:
    def __init__(self, people, shifts):
        self.people, self.shifts = people, shifts
        self.who = {}
        self.of = {n: {} for n in people}

    def assign(self, shift, name):
        self.who[shift] = name
        self.of[name][shift.day] = shift

    def drop(self, shift):
        name = self.who.pop(shift)
        del self.of[name][shift.day]
        return name

    def allowed(self, shift, name):
        person, mine = self.people[name], self.of[name]
        if shift.day in mine or shift.day in person.away or len(mine) >= person.most:
            return False
        before, after = mine.get(shift.day - 1), mine.get(shift.day + 1)
        if before and shift.order() - before.order() < 3 and before.kind != shift.kind:
            return False
        if after and after.order() - shift.order() < 3 and after.kind != shift.kind:
            return False
        return self.run_length(name, shift.day) <= 5

    def run_length(self, name, day):
        n, mine = 1, self.of[name]
        d = day - 1
        while d in mine:
            n, d = n + 1, d - 1
        d = day + 1
        while d in mine:
            n, d = n + 1, d + 1
        return n

    def candidates(self, shift):
        return [n for n in self.people if self.allowed(shift, n)]

    def cost(self):
        total = 50.0 * (len(self.shifts) - len(self.who))
        loads = [len(m) for m in self.of.values()]
        mean = sum(loads) / len(loads)
        total += sum((x - mean) ** 2 for x in loads)
        for name, mine in self.of.items():
            total += self.personal(name, mine)
        return total

    def personal(self, name, mine):
        wishes = self.people[name].wishes
        bad = sum(3 for s in mine.values() if wishes.get(s.day) not in (None, s.kind))
        nights = sum(1 for s in mine.values() if s.kind == "night")
        weekends = sum(1 for d in mine if d % 7 in (5, 6))
        return bad + max(0, nights - 2) * 4 + max(0, weekends - 3) * 2


def greedy(people, shifts, rng):
    plan = Plan(people, shifts)
    for shift in sorted(shifts, key=lambda s: (s.kind != "night", s.day)):
        free = plan.candidates(shift)
        if free:
            plan.assign(shift, min(free, key=lambda n: (len(plan.of[n]), rng.random())))
    return plan
