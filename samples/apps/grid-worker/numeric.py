"""The work: each task is a dict with a kind."""
import random


def mandelbrot(x0, y0, size, width, limit=60):
    counts = []
    for row in range(width):
        for column in range(width):
            c = complex(x0 + size * column / width, y0 + size * row / width)
            z, n = 0j, 0
            while n < limit and z.real * z.real + z.imag * z.imag < 4:
                z = z * z + c
                n += 1
            counts.append(n)
    return counts


def kmeans(points, k, rounds=8):
    centers = points[:k]
    for _ in range(rounds):
        groups = [[] for _ in centers]
        for p in points:
            nearest = min(range(k), key=lambda i: (p[0] - centers[i][0]) ** 2 + (p[1] - centers[i][1]) ** 2)
            groups[nearest].append(p)
        centers = [
            [sum(p[0] for p in g) / len(g), sum(p[1] for p in g) / len(g)] if g else c
            for g, c in zip(groups, centers)
        ]
    return centers


def solve(matrix, right):
    """Gauss with pivots."""
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    result = [0.0] * n
    for i in reversed(range(n)):
        result[i] = (rows[i][n] - sum(rows[i][j] * result[j] for j in range(i + 1, n))) / rows[i][i]
    return result


def regression(points, degree):
    """Polynomial through points, least squares."""
    size = degree + 1
    normal = [[sum(x ** (i + j) for x, _ in points) for j in range(size)] for i in range(size)]
    right = [sum(y * x ** i for x, y in points) for i in range(size)]
    return solve(normal, right)


def knapsack(weights, values, room):
    best = [0] * (room + 1)
    for weight, value in zip(weights, values):
        for left in range(room, weight - 1, -1):
            best[left] = max(best[left], best[left - weight] + value)
    return best[room]


def automaton(rule, width, steps, seed):
    rng = random.Random(seed)
    cells = [rng.randint(0, 1) for _ in range(width)]
    for _ in range(steps):
        cells = [rule >> (cells[i - 1] << 2 | cells[i] << 1 | cells[(i + 1) % width]) & 1 for i in range(width)]
    return sum(cells)


KINDS = {"mandelbrot": mandelbrot, "kmeans": kmeans, "regression": regression, "knapsack": knapsack, "automaton": automaton}


def perform(task):
    return KINDS[task["kind"]](*task["arguments"])
