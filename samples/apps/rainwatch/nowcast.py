from array import array

from radar import Composite


def coarse(c, k):
    """Means over blocks of k by k cells."""
    cols, rows = c.cols // k, c.rows // k
    out = array("f", bytes(4 * cols * rows))
    for y in range(rows):
        for x in range(cols):
            total = 0.0
            for dy in range(k):
                at = (y * k + dy) * c.cols + x * k
                total += sum(c.cells[at:at + k])
            out[y * cols + x] = total / (k * k)
    return Composite(c.time, cols, rows, out)


def difference(a, b, dx, dy):
    total = n = 0
    for y in range(max(0, dy), min(a.rows, a.rows + dy), 2):
        for x in range(max(0, dx), min(a.cols, a.cols + dx), 2):
            d = b.cells[y * b.cols + x] - a.cells[(y - dy) * a.cols + x - dx]
            total += d * d
            n += 1
    return total / n


def motion(before, after, reach=3, k=4):
    """By how many cells the rain has moved; coarse search, then a finer one around it."""
    a, b = coarse(before, k), coarse(after, k)
    moves = [(difference(a, b, dx, dy), dx, dy) for dx in range(-reach, reach + 1) for dy in range(-reach, reach + 1)]
    _, dx, dy = min(moves)
    fine = [(difference(before, after, x, y), x, y) for x in (dx * k - 2, dx * k, dx * k + 2) for y in (dy * k - 2, dy * k, dy * k + 2)]
    return min(fine)[1:]


def forecast(c, vector, steps, x, y):
    """Rates expected at a place for the coming steps."""
    vx, vy = vector
    return [c.value(round(x - vx * n), round(y - vy * n)) for n in range(1, steps + 1)]


def smooth(values):
    padded = [values[0], *values, values[-1]]
    return [(a + 2 * b + c) / 4 for a, b, c in zip(padded, padded[1:], padded[2:])]


def onset(values, limit=0.3):
    for n, v in enumerate(values, 1):
        if v >= limit:
            return n * 5, max(values[n - 1:])
    return None


def bars(values, top=10.0):
    return "".join(" .:-=+*#%@"[min(9, int(v / top * 10))] for v in values)
