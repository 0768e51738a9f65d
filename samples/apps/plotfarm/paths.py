import math


def bounds(lines):
    xs = [x for line in lines for x, _ in line]
    ys = [y for line in lines for _, y in line]
    return min(xs), min(ys), max(xs), max(ys)


def fit_to(lines, width, height, margin=5.0):
    x0, y0, x1, y1 = bounds(lines)
    k = min((width - 2 * margin) / ((x1 - x0) or 1), (height - 2 * margin) / ((y1 - y0) or 1))
    return [[(margin + (x - x0) * k, margin + (y - y0) * k) for x, y in line] for line in lines]


def off_line(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    norm = math.hypot(dx, dy)
    if norm == 0:
        return math.dist(p, a)
    return abs(dy * (p[0] - a[0]) - dx * (p[1] - a[1])) / norm


def simplify(line, tolerance=0.05):
    keep = {0, len(line) - 1}
    work = [(0, len(line) - 1)]
    while work:
        first, last = work.pop()
        worst, where = 0.0, None
        for i in range(first + 1, last):
            d = off_line(line[i], line[first], line[last])
            if d > worst:
                worst, where = d, i
        if worst > tolerance:
            keep.add(where)
            work += [(first, where), (where, last)]
    return [line[i] for i in sorted(keep)]


def order(lines):
    """Greedy: next is what begins (or ends) nearest to the pen."""
    left, pen, done = list(lines), (0.0, 0.0), []
    while left:
        best, distance, flip = 0, math.inf, False
        for i, line in enumerate(left):
            for end, flipped in ((line[0], False), (line[-1], True)):
                d = (end[0] - pen[0]) ** 2 + (end[1] - pen[1]) ** 2
                if d < distance:
                    best, distance, flip = i, d, flipped
        line = left.pop(best)
        if flip:
            line = line[::-1]
        done.append(line)
        pen = line[-1]
    return done


def travel(lines):
    pen, up, down = (0.0, 0.0), 0.0, 0.0
    for line in lines:
        up += math.dist(pen, line[0])
        down += sum(math.dist(a, b) for a, b in zip(line, line[1:]))
        pen = line[-1]
    return up, down
