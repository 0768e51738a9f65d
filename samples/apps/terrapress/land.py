import math
import random


def noise_grid(n, seed):
    rng = random.Random(seed)
    return [[rng.random() for _ in range(n + 1)] for _ in range(n + 1)]


def octave(size, grid):
    n = len(grid) - 1
    step = size / n
    out = []
    for y in range(size):
        gy, fy = divmod(y / step, 1)
        gy, fy = int(gy), fy * fy * (3 - 2 * fy)
        top, low = grid[gy], grid[gy + 1]
        row = []
        for x in range(size):
            gx = int(x / step)
            fx = x / step - gx
            fx = fx * fx * (3 - 2 * fx)
            a = top[gx] + (top[gx + 1] - top[gx]) * fx
            b = low[gx] + (low[gx + 1] - low[gx]) * fx
            row.append(a + (b - a) * fy)
        out.append(row)
    return out


def fractal(size, seed, octaves=4):
    total = [[0.0] * size for _ in range(size)]
    for k in range(octaves):
        layer = octave(size, noise_grid(3 << k, seed * 31 + k))
        total = [[t + v / (1 << k) for t, v in zip(a, b)] for a, b in zip(total, layer)]
    return stretch(total)


def stretch(h):
    low, high = min(map(min, h)), max(map(max, h))
    return [[(v - low) / (high - low) for v in row] for row in h]


def island(h):
    n = len(h)
    c = (n - 1) / 2
    return [[v * max(0.0, 1 - ((x - c) ** 2 + (y - c) ** 2) / (c * c * 1.4)) for x, v in enumerate(row)] for y, row in enumerate(h)]


def erode(h, drops, seed):
    """Drops run downhill, take soil along and leave it where it becomes flat."""
    n, rng = len(h), random.Random(seed)
    for _ in range(drops):
        x, y, soil = rng.randrange(1, n - 1), rng.randrange(1, n - 1), 0.0
        for _ in range(40):
            here = h[y][x]
            best, bx, by = min((h[v][u], u, v) for u in (x - 1, x, x + 1) for v in (y - 1, y, y + 1))
            drop = here - best
            if drop <= 0:
                h[y][x] += soil
                break
            take = min(drop * 0.3, 0.02)
            if soil > 0.05:
                h[y][x] += soil * 0.2
                soil *= 0.8
            else:
                h[y][x] -= take
                soil += take
            x, y = bx, by
            if not (0 < x < n - 1 and 0 < y < n - 1):
                break
    return h


def shade(h, azimuth=315.0, altitude=45.0, z=12.0):
    a, t = math.radians(azimuth), math.radians(altitude)
    lx, ly, lz = math.sin(a) * math.cos(t), -math.cos(a) * math.cos(t), math.sin(t)
    n, out = len(h), []
    for y in range(n):
        up, here, down = h[max(0, y - 1)], h[y], h[min(n - 1, y + 1)]
        row = bytearray(n)
        for x in range(n):
            dx = (here[max(0, x - 1)] - here[min(n - 1, x + 1)]) * z
            dy = (up[x] - down[x]) * z
            row[x] = max(0, min(255, int(255 * (dx * lx + dy * ly + lz) / math.sqrt(dx * dx + dy * dy + 1))))
        out.append(row)
    return out


def contours(h, levels):
    """Line pieces, marching squares."""
    pieces = []
    for level in levels:
        for y in range(len(h) - 1):
            r0, r1 = h[y], h[y + 1]
            for x in range(len(r0) - 1):
                a, b, c, d = r0[x], r0[x + 1], r1[x + 1], r1[x]
                if min(a, b, c, d) > level or max(a, b, c, d) <= level:
                    continue
                cut = []
                for p, q, x0, y0, dx, dy in ((a, b, x, y, 1, 0), (b, c, x + 1, y, 0, 1), (d, c, x, y + 1, 1, 0), (a, d, x, y, 0, 1)):
                    if (p > level) != (q > level):
                        f = (level - p) / (q - p)
                        cut.append((x0 + dx * f, y0 + dy * f))
                pieces += [tuple(cut[i:i + 2]) for i in range(0, len(cut) - 1, 2)]
    return pieces


def rivers(h, share=0.01):
    n = len(h)
    cells = sorted(((h[y][x], x, y) for y in range(n) for x in range(n)), reverse=True)
    flow = [[1] * n for _ in range(n)]
    for v, x, y in cells:
        best = min(((h[j][i], i, j) for i in (x - 1, x, x + 1) for j in (y - 1, y, y + 1) if 0 <= i < n and 0 <= j < n))
        if best[0] < v:
            flow[best[2]][best[1]] += flow[y][x]
    limit = n * n * share
    return {(x, y) for y in range(n) for x in range(n) if flow[y][x] > limit and h[y][x] > 0.1}
