"""Backtracking search for versions that satisfy everybody."""
from collections import defaultdict

from .versions import Range, parse_requirement


class Conflict(Exception):
    pass


class Solver:
    def __init__(self, index, unstable=False, limit=200000):
        self.index = index
        self.unstable = unstable
        self.limit = limit
        self.steps = 0
        self.known = {}

    def candidates(self, name):
        if name not in self.known:
            self.known[name] = self.index.versions(name, self.unstable)
        return self.known[name]

    def allowed(self, name, ranges):
        return [v for v in self.candidates(name) if all(r.allows(v) for r, _ in ranges)]

    def choose(self, open_names, wanted):
        """The name with the fewest possibilities left."""
        return min(open_names, key=lambda name: (len(self.allowed(name, wanted[name])), name))

    def solve(self, requirements):
        wanted = defaultdict(list)
        for line in requirements:
            name, bounds = parse_requirement(line)
            wanted[name].append((bounds, "you"))
        chosen = self.search({}, wanted)
        if chosen is None:
            raise Conflict(f"no versions satisfy all of {', '.join(requirements)} ({self.steps} steps)")
        return chosen

    def search(self, chosen, wanted):
        self.steps += 1
        if self.steps > self.limit:
            raise Conflict("gave up")
        open_names = [name for name in wanted if name not in chosen]
        if not open_names:
            return chosen
        name = self.choose(open_names, wanted)
        for version in self.allowed(name, wanted[name]):
            more = self.with_requirements(name, version, wanted)
            if self.consistent(chosen, more):
                found = self.search({**chosen, name: version}, more)
                if found is not None:
                    return found
        return None

    def with_requirements(self, name, version, wanted):
        more = defaultdict(list, {key: list(ranges) for key, ranges in wanted.items()})
        for line in self.index.requirements(name, version):
            other, bounds = parse_requirement(line)
            more[other].append((bounds, f"{name} {version}"))
        return more

    def consistent(self, chosen, wanted):
        return all(r.allows(chosen[name]) for name, ranges in wanted.items() if name in chosen for r, _ in ranges)


def install_order(chosen, index):
    needs = {name: {parse_requirement(r)[0] for r in index.requirements(name, version)} for name, version in chosen.items()}
    order, marks = [], {}

    def visit(name):
        if name in marks:
            return
        marks[name] = True
        for other in sorted(needs.get(name, ())):
            visit(other)
        order.append(name)

    for name in sorted(needs):
        visit(name)
    return order


def why(name, chosen, index):
    """Chains of requirements that lead to a package."""
    users = defaultdict(list)
    for user, version in chosen.items():
        for line in index.requirements(user, version):
            users[parse_requirement(line)[0]].append(user)
    chains = []
    todo = [[name]]
    while todo:
        chain = todo.pop()
        above = [user for user in users[chain[0]] if user not in chain]
        if not above:
            chains.append(chain)
        todo.extend([user] + chain for user in above)
    return chains
