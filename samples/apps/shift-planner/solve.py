import math
import random
from collections import deque

from roster import Plan, greedy


def swap(plan, rng):
    """One random change; returns how to undo it, or None."""
    shift = rng.choice(plan.shifts)
    old = plan.drop(shift) if shift in plan.who else None
    free = [n for n in plan.candidates(shift) if n != old]
    if not free:
        if old:
            plan.assign(shift, old)
        return None
    plan.assign(shift, rng.choice(free))
    return shift, old


def undo(plan, change):
    shift, old = change
    plan.drop(shift)
    if old:
        plan.assign(shift, old)


def anneal(plan, steps=6000, hot=8.0, cold=0.2, seed=1):
    rng = random.Random(seed)
    cost = best = plan.cost()
    kept = dict(plan.who)
    for k in range(steps):
        heat = hot * (cold / hot) ** (k / steps)
        change = swap(plan, rng)
        if change is None:
            continue
        new = plan.cost()
        if new <= cost or rng.random() < math.exp((cost - new) / heat):
            cost = new
            if cost < best:
                best, kept = cost, dict(plan.who)
        else:
            undo(plan, change)
    return restore(plan, kept), best


def restore(plan, who):
    fresh = Plan(plan.people, plan.shifts)
    for shift, name in who.items():
        fresh.assign(shift, name)
    return fresh


def backtrack(plan, open_shifts, limit):
    """Fills the open shifts, each by moving at most one other; recursive."""
    if not open_shifts or limit[0] <= 0:
        return not open_shifts
    shift, rest = open_shifts[0], open_shifts[1:]
    for name in plan.candidates(shift):
        limit[0] -= 1
        plan.assign(shift, name)
        if backtrack(plan, rest, limit):
            return True
        plan.drop(shift)
    return False


def chain(plan, shift):
    """A chain of moves that frees somebody for the shift: breadth first."""
    todo, seen = deque([(shift, [])]), {shift}
    while todo:
        here, path = todo.popleft()
        for name in plan.candidates(here):
            return path + [(here, name)]
        if len(path) >= 2:
            continue
        for other, name in plan.who.items():
            if other not in seen and abs(other.day - here.day) <= 1 and here.day not in plan.people[name].away:
                seen.add(other)
                todo.append((other, path + [(here, name)]))
    return []


def solve(people, shifts, tries=3):
    best, best_cost = None, float("inf")
    for seed in range(tries):
        plan = greedy(people, shifts, random.Random(seed))
        holes = [s for s in shifts if s not in plan.who]
        backtrack(plan, holes[:6], [200])
        plan, cost = anneal(plan, seed=seed)
        if cost < best_cost:
            best, best_cost = plan, cost
    return best, best_cost
