"""Where does the camera look? Triangles of bright stars are compared with those of the catalogue."""
import bisect
import itertools
import math


def shape(p, q, r):
    """Ratios of the sides, scale and rotation do not matter."""
    sides = sorted((math.dist(p, q), math.dist(q, r), math.dist(r, p)))
    return sides[0] / sides[2], sides[1] / sides[2], sides[2]


def ordered(triple):
    p, q, r = triple
    return [v for _, v in sorted([(math.dist(q, r), p), (math.dist(p, r), q), (math.dist(p, q), r)])]


def triangles(points, least=20.0):
    out = []
    for triple in itertools.combinations(points, 3):
        a, b, longest = shape(*triple)
        if longest >= least and a > 0.2:
            out.append((a, b, triple))
    out.sort(key=lambda t: t[0])
    return out


def similarity(here, there):
    """The (a, b, tx, ty) that takes the first two points to the others."""
    (x0, y0), (x1, y1) = here[:2]
    (u0, v0), (u1, v1) = there[:2]
    dx, dy, du, dv = x1 - x0, y1 - y0, u1 - u0, v1 - v0
    n = dx * dx + dy * dy
    a, b = (du * dx + dv * dy) / n, (dv * dx - du * dy) / n
    return a, b, u0 - a * x0 + b * y0, v0 - b * x0 - a * y0


def transform(t, p):
    a, b, tx, ty = t
    return a * p[0] - b * p[1] + tx, b * p[0] + a * p[1] + ty


def agreement(t, points, catalogue, radius):
    hits = []
    for p in points:
        q = transform(t, p)
        best = min(catalogue, key=lambda c: (c[0] - q[0]) ** 2 + (c[1] - q[1]) ** 2)
        if math.dist(best, q) <= radius:
            hits.append((p, best))
    return hits


def match(points, catalogue, tolerance=0.003, radius=0.01, enough=8):
    known = triangles(catalogue, least=0.1)
    keys = [t[0] for t in known]
    best = (0, None, [])
    for a, b, triple in triangles(points):
        lo, hi = bisect.bisect_left(keys, a - tolerance), bisect.bisect_right(keys, a + tolerance)
        for c, d, other in known[lo:hi]:
            if abs(d - b) > tolerance:
                continue
            t = similarity(ordered(triple), ordered(other))
            hits = agreement(t, points, catalogue, radius)
            if len(hits) > best[0]:
                best = (len(hits), t, hits)
                if len(hits) >= enough:
                    return best
    return best


def refine(hits):
    """Least squares similarity over all pairs."""
    n = len(hits)
    mx, my = sum(p[0] for p, _ in hits) / n, sum(p[1] for p, _ in hits) / n
    mu, mv = sum(q[0] for _, q in hits) / n, sum(q[1] for _, q in hits) / n
    sa = sb = ss = 0.0
    for (x, y), (u, v) in hits:
        x, y, u, v = x - mx, y - my, u - mu, v - mv
        sa += x * u + y * v
        sb += x * v - y * u
        ss += x * x + y * y
    a, b = sa / ss, sb / ss
    return a, b, mu - a * mx + b * my, mv - b * mx - a * my
