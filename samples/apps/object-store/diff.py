"""Line differences (Myers) and three-way merges."""


def shortest_edit(a, b):
    """The furthest points for each number of edits."""
    limit = len(a) + len(b)
    best = {1: 0}
    trace = []
    for edits in range(limit + 1):
        trace.append(dict(best))
        for k in range(-edits, edits + 1, 2):
            if k == -edits or (k != edits and best[k - 1] < best[k + 1]):
                x = best[k + 1]
            else:
                x = best[k - 1] + 1
            y = x - k
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x += 1
                y += 1
            best[k] = x
            if x >= len(a) and y >= len(b):
                return trace
    return trace


def backtrack(trace, a, b):
    x, y = len(a), len(b)
    moves = []
    for edits in range(len(trace) - 1, -1, -1):
        best = trace[edits]
        k = x - y
        before = k + 1 if k == -edits or (k != edits and best[k - 1] < best[k + 1]) else k - 1
        old_x = best[before]
        old_y = old_x - before
        while x > old_x and y > old_y:
            moves.append((x - 1, y - 1, x, y))
            x, y = x - 1, y - 1
        if edits > 0:
            moves.append((old_x, old_y, x, y))
        x, y = old_x, old_y
    moves.reverse()
    return moves


def diff(a, b):
    """Lines with ' ', '-' or '+' before them."""
    result = []
    for old_x, old_y, x, y in backtrack(shortest_edit(a, b), a, b):
        if x == old_x:
            result.append("+" + b[old_y])
        elif y == old_y:
            result.append("-" + a[old_x])
        else:
            result.append(" " + a[old_x])
    return result


def hunks(lines, context=3):
    keep = set()
    for number, line in enumerate(lines):
        if line[0] != " ":
            keep.update(range(number - context, number + context + 1))
    group = []
    for number, line in enumerate(lines):
        if number in keep:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def changes(base, other):
    """Ranges of base that other replaces: (start, end, lines)."""
    found, place, current = [], 0, None
    for line in diff(base, other):
        if line[0] == " ":
            if current:
                found.append(tuple(current))
                current = None
            place += 1
            continue
        if current is None:
            current = [place, place, []]
        if line[0] == "-":
            place += 1
            current[1] = place
        else:
            current[2].append(line[1:])
    if current:
        found.append(tuple(current))
    return found


def merge(base, ours, theirs):
    """(lines, number of conflicts)"""
    left, right = changes(base, ours), changes(base, theirs)
    result, place, conflicts = [], 0, 0
    while left or right:
        if left and right and left[0][0] <= right[0][1] and right[0][0] <= left[0][1]:
            a, b = left.pop(0), right.pop(0)
            start, end = min(a[0], b[0]), max(a[1], b[1])
            result.extend(base[place:start])
            if a[2] == b[2]:
                result.extend(a[2])
            else:
                conflicts += 1
                result.extend(["<<<<<<<", *a[2], "=======", *b[2], ">>>>>>>"])
        else:
            side = left if not right or (left and left[0][0] < right[0][0]) else right
            start, end, lines = side.pop(0)
            result.extend(base[place:start])
            result.extend(lines)
        place = max(place, end)
    result.extend(base[place:])
    return result, conflicts
