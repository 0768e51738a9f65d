"""Best-first search. A state is (cells, home, columns), all tuples."""
import heapq
import itertools

from cards import stacks


class Unsolved(Exception):
    pass


def start(columns):
    return (), (0, 0, 0, 0), tuple(map(tuple, columns))


def solved(state):
    return sum(state[1]) == 52


def canonical(state):
    cells, home, columns = state
    return frozenset(cells), home, frozenset(columns)


def goes_home(card, home):
    return home[card & 3] == card >> 2


def put_home(home, card):
    s = card & 3
    return home[:s] + (home[s] + 1,) + home[s + 1:]


def replaced(columns, i, column):
    return columns[:i] + (column,) + columns[i + 1:]


def safe(card, home):
    """Whether nothing will ever want to lie on it."""
    if card >> 2 < 2:
        return True
    others = [home[s] for s in range(4) if (s in (1, 2)) != (card & 3 in (1, 2))]
    return all(h >= card >> 2 for h in others)


def automatic(state):
    cells, home, columns = state
    moved = []
    again = True
    while again:
        again = False
        for card in cells:
            if goes_home(card, home) and safe(card, home):
                home = put_home(home, card)
                cells = tuple(c for c in cells if c != card)
                moved.append((card, "home"))
                again = True
        for i, column in enumerate(columns):
            if column and goes_home(column[-1], home) and safe(column[-1], home):
                home = put_home(home, column[-1])
                moved.append((column[-1], "home"))
                columns = replaced(columns, i, column[:-1])
                again = True
    return (cells, home, columns), moved


def moves(state):
    cells, home, columns = state
    empty = next((i for i, c in enumerate(columns) if not c), None)
    sources = [(c[-1], i) for i, c in enumerate(columns) if c] + [(c, None) for c in cells]
    for card, i in sources:
        if i is None:
            rest_cells, rest = tuple(c for c in cells if c != card), columns
        else:
            rest_cells, rest = cells, replaced(columns, i, columns[i][:-1])
        if goes_home(card, home):
            yield (card, "home"), (rest_cells, put_home(home, card), rest)
        for j, column in enumerate(rest):
            if column and j != i and stacks(card, column[-1]):
                yield (card, f"column {j + 1}"), (rest_cells, home, replaced(rest, j, column + (card,)))
        if empty is not None and (i is None or len(columns[i]) > 1):
            yield (card, f"column {empty + 1}"), (rest_cells, home, replaced(rest, empty, (card,)))
        if i is not None and len(cells) < 4:
            yield (card, "cell"), (cells + (card,), home, rest)


def disorder(column):
    return sum(1 for a, b in zip(column, column[1:]) if not stacks(b, a))


def buried(home, columns):
    depth = 0
    for column in columns:
        for i, card in enumerate(column):
            if card >> 2 == home[card & 3]:
                depth += len(column) - i - 1
    return depth


def estimate(state):
    cells, home, columns = state
    left = 52 - sum(home)
    return 2 * left + sum(map(disorder, columns)) + buried(home, columns) + len(cells) - 2 * sum(not c for c in columns)


def solve(columns, limit=40_000):
    first, prelude = automatic(start(columns))
    ticket = itertools.count()
    heap = [(estimate(first), next(ticket), first)]
    came = {canonical(first): None}
    seen = {canonical(first): (None, prelude)}
    while heap and len(seen) < limit:
        _, _, state = heapq.heappop(heap)
        if solved(state):
            return path(seen, state), len(seen)
        for move, following in moves(state):
            following, more = automatic(following)
            key = canonical(following)
            if key not in seen:
                seen[key] = state, [move] + more
                heapq.heappush(heap, (estimate(following), next(ticket), following))
    raise Unsolved(len(seen))


def path(seen, state):
    steps = []
    while state is not None:
        state, made = seen[canonical(state)]
        steps.append(made)
    return [m for part in reversed(steps) for m in part]
