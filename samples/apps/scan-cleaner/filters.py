from collections import deque

from page import Page, rotate


def histogram(page):
    counts = [0] * 256
    for v in page.pixels:
        counts[v] += 1
    return counts


def otsu(page):
    """The threshold that separates ink and paper best."""
    counts = histogram(page)
    total = sum(counts)
    whole = sum(i * n for i, n in enumerate(counts))
    best, where, below, mass = -1.0, 127, 0, 0
    for t in range(256):
        below += counts[t]
        if below == 0 or below == total:
            continue
        mass += t * counts[t]
        m0, m1 = mass / below, (whole - mass) / (total - below)
        between = below * (total - below) * (m0 - m1) ** 2
        if between > best:
            best, where = between, t
    return where


def threshold(page, level):
    table = bytes(0 if v <= level else 255 for v in range(256))
    return Page(page.width, page.height, page.pixels.translate(table))


def median3(page):
    w, h, src = page.width, page.height, page.pixels
    out = bytearray(src)
    for y in range(1, h - 1):
        for x in range(1, w - 1):
            k = y * w + x
            near = sorted((src[k - w - 1], src[k - w], src[k - w + 1], src[k - 1], src[k], src[k + 1], src[k + w - 1], src[k + w], src[k + w + 1]))
            out[k] = near[4]
    return Page(w, h, out)


def components(page):
    """Connected ink: [(size, left, top, right, bottom, first pixel)]"""
    w, h, px = page.width, page.height, page.pixels
    seen = bytearray(len(px))
    found = []
    for start in range(len(px)):
        if px[start] or seen[start]:
            continue
        seen[start] = 1
        queue = deque([start])
        size, left, top, right, bottom = 0, w, h, 0, 0
        while queue:
            k = queue.popleft()
            y, x = divmod(k, w)
            size += 1
            left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
            for n in (k - 1, k + 1, k - w, k + w):
                if 0 <= n < len(px) and not px[n] and not seen[n]:
                    seen[n] = 1
                    queue.append(n)
        found.append((size, left, top, right, bottom, start))
    return found


def erase_specks(page, parts, least=3):
    out = Page(page.width, page.height, bytearray(page.pixels))
    for size, left, top, right, bottom, _ in parts:
        if size < least:
            out.block(left, top, right - left + 1, bottom - top + 1, 255)
    return out


def profile(page, step=1):
    return [sum(1 for v in page.row(y)[::step] if v == 0) for y in range(page.height)]


def sharpness(counts):
    return sum((a - b) ** 2 for a, b in zip(counts, counts[1:]))


def skew(page, most=2.0, step=0.5):
    best, angle = -1, 0.0
    a = -most
    while a <= most:
        score = sharpness(profile(rotate(page, a), 2))
        if score > best:
            best, angle = score, a
        a += step
    return angle


def text_lines(page):
    lines, start = [], None
    for y, n in enumerate(profile(page)):
        if n > 2 and start is None:
            start = y
        elif n <= 2 and start is not None:
            lines.append((start, y))
            start = None
    return lines


def run_lengths(row):
    runs, last, n = [], row[0], 0
    for v in row:
        if v == last:
            n += 1
        else:
            runs.append(n)
            last, n = v, 1
    runs.append(n)
    return runs
