# bit tricks: digit d is 1 << d
ALL = 0b1111111110
UNITS = [[r * 9 + c for c in range(9)] for r in range(9)]
UNITS += [[r * 9 + c for r in range(9)] for c in range(9)]
UNITS += [[(b // 3 * 3 + i // 3) * 9 + b % 3 * 3 + i % 3 for i in range(9)] for b in range(9)]
PEERS = [sorted({p for u in UNITS if s in u for p in u} - {s}) for s in range(81)]
OWN = [[u for u in UNITS if s in u] for s in range(81)]


def parse(text):
    cells = [c for c in text if c in "0.123456789"]
    if len(cells) != 81:
        raise ValueError("81 cells expected, got %d" % len(cells))
    return [0 if c in "0." else int(c) for c in cells]


def dump(grid):
    return "".join(map(str, grid))


def pretty(grid):
    rows = []
    for r in range(9):
        if r in (3, 6):
            rows.append("------+-------+------")
        v = [str(x or ".") for x in grid[r * 9:r * 9 + 9]]
        rows.append(" | ".join(" ".join(v[i:i + 3]) for i in (0, 3, 6)))
    return "\n".join(rows)


def conflicts(grid):
    bad = set()
    for unit in UNITS:
        seen = {}
        for s in unit:
            if grid[s] and grid[s] in seen:
                bad |= {s, seen[grid[s]]}
            seen[grid[s]] = s
    return bad


def assign(cand, s, d):
    """False when this leads to a contradiction."""
    for other in [e for e in range(1, 10) if e != d and cand[s] >> e & 1]:
        if not eliminate(cand, s, other):
            return False
    return True


def eliminate(cand, s, d):
    if not cand[s] >> d & 1:
        return True
    cand[s] &= ~(1 << d)
    left = cand[s]
    if not left:
        return False
    if left & (left - 1) == 0:
        only = left.bit_length() - 1
        for p in PEERS[s]:
            if not eliminate(cand, p, only):
                return False
    for unit in OWN[s]:
        places = [q for q in unit if cand[q] >> d & 1]
        if not places:
            return False
        if len(places) == 1 and not assign(cand, places[0], d):
            return False
    return True


def start(grid):
    cand = [ALL] * 81
    for s, d in enumerate(grid):
        if d and not assign(cand, s, d):
            return None
    return cand


def solutions(grid, most=2):
    found, stack = [], [start(grid)]
    while stack and len(found) < most:
        cand = stack.pop()
        if cand is None:
            continue
        open_cells = [s for s in range(81) if cand[s] & (cand[s] - 1)]
        if not open_cells:
            found.append([c.bit_length() - 1 for c in cand])
            continue
        s = min(open_cells, key=lambda s: cand[s].bit_count())
        for d in range(1, 10):
            if cand[s] >> d & 1:
                copy = cand[:]
                if assign(copy, s, d):
                    stack.append(copy)
    return found
