import math
import random
import time

from model import HOURS, clashes


class NoPlan(Exception):
    pass


class Solver:
    """First any plan by search, then better ones by annealing."""

    def __init__(self, problem, seed=1):
        self.problem = problem
        self.random = random.Random(seed)
        self.near = clashes(problem.lessons)
        self.by_id = {l.id: l for l in problem.lessons}
        self.domains = {l.id: problem.domain(l) for l in problem.lessons}
        self.steps = 0

    def choices(self, lesson, plan, used):
        taken = {plan[other][0] for other in self.near[lesson] if other in plan}
        return [(slot, room) for slot, room in self.domains[lesson] if slot not in taken and (slot, room) not in used]

    def order(self):
        """The hardest first: few places, many clashes."""
        return sorted(self.domains, key=lambda l: (len(self.domains[l]) - 3 * len(self.near[l]), l))

    def search(self, limit=20000):
        order = self.order()
        plan, used = {}, set()

        def place(k):
            if k == len(order):
                return True
            self.steps += 1
            if self.steps > limit:
                raise NoPlan(f"none after {limit} steps")
            lesson = order[k]
            options = self.choices(lesson, plan, used)
            self.random.shuffle(options)
            for option in options[:6]:
                plan[lesson] = option
                used.add(option)
                if place(k + 1):
                    return True
                del plan[lesson]
                used.discard(option)
            return False

        if not place(0):
            raise NoPlan("there is none")
        return plan

    def gaps(self, plan, group):
        """Free hours between lessons, and late ones, of one group."""
        days = {}
        for lesson, ((day, hour), _) in plan.items():
            if self.by_id[lesson].group == group:
                days.setdefault(day, []).append(hour)
        cost = 0.0
        for hours in days.values():
            cost += max(hours) - min(hours) + 1 - len(hours)
            cost += 0.5 * sum(h == HOURS - 1 for h in hours)
            cost += 0.3 * max(0, len(hours) - 5)
        return cost

    def doubled(self, plan):
        """The same subject twice on one day."""
        seen, count = set(), 0
        for lesson, ((day, _), _) in plan.items():
            key = self.by_id[lesson].group, self.by_id[lesson].subject, day
            count += key in seen
            seen.add(key)
        return count

    def cost(self, plan):
        groups = {l.group for l in self.problem.lessons}
        return sum(self.gaps(plan, g) for g in groups) + 2 * self.doubled(plan)

    def improve(self, plan, seconds=None, rounds=300):
        best = current = dict(plan)
        lowest = cost = self.cost(plan)
        heat, until = 2.0, time.monotonic() + seconds if seconds else math.inf
        for _ in range(rounds):
            if time.monotonic() > until:
                break
            lesson = self.random.choice(list(current))
            used = {place for other, place in current.items() if other != lesson}
            options = self.choices(lesson, {o: p for o, p in current.items() if o != lesson}, used)
            if not options:
                continue
            trial = current | {lesson: self.random.choice(options)}
            new = self.cost(trial)
            if new <= cost or self.random.random() < math.exp((cost - new) / heat):
                current, cost = trial, new
                if cost < lowest:
                    best, lowest = current, cost
            heat *= 0.99
        return best, lowest
