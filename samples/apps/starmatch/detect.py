from collections import namedtuple

from image import background

Source = namedtuple("Source", "x y flux size")


def runs(frame, level):
    """Stretches of bright pixels: (y, first, last)"""
    out = []
    for y in range(frame.height):
        row = frame.row(y)
        if max(row) <= level:
            continue
        start = None
        for x, v in enumerate(row):
            if v > level:
                if start is None:
                    start = x
            elif start is not None:
                out.append((y, start, x - 1))
                start = None
        if start is not None:
            out.append((y, start, frame.width - 1))
    return out


def join(stretches):
    """Groups those that touch (also diagonally)."""
    label = list(range(len(stretches)))

    def find(i):
        while label[i] != i:
            label[i] = label[label[i]]
            i = label[i]
        return i

    above, current, y_now = [], [], -1
    for i, (y, a, b) in enumerate(stretches):
        if y != y_now:
            above, current, y_now = (current if y == y_now + 1 else []), [], y
        for j in above:
            _, c, d = stretches[j]
            if c <= b + 1 and d >= a - 1:
                label[find(i)] = find(j)
        current.append(i)
    groups = {}
    for i, s in enumerate(stretches):
        groups.setdefault(find(i), []).append(s)
    return list(groups.values())


def centroid(frame, group, sky):
    sx = sy = flux = size = 0
    for y, a, b in group:
        for x in range(a, b + 1):
            v = frame.at(x, y) - sky
            flux += v
            sx += v * x
            sy += v * y
            size += 1
    return Source(sx / flux, sy / flux, flux, size)


def sources(frame, sigmas=5.0, least=3):
    sky, noise = background(frame)
    found = [centroid(frame, g, sky) for g in join(runs(frame, sky + sigmas * noise))]
    return sorted((s for s in found if s.size >= least), key=lambda s: -s.flux)
