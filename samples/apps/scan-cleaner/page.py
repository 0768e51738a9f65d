"""Grey pages as bytearrays, row by row; and the synthetic scanner for tests at home."""
import math
import random

WIDTH, HEIGHT = 320, 440


class Page:
    def __init__(self, width, height, pixels=None):
        self.width = width
        self.height = height
        self.pixels = pixels if pixels is not None else bytearray(b"\xff") * (width * height)

    def row(self, y):
        return self.pixels[y * self.width:(y + 1) * self.width]

    def get(self, x, y):
        if 0 <= x < self.width and 0 <= y < self.height:
            return self.pixels[y * self.width + x]
        return 255

    def block(self, x, y, w, h, shade=20):
        for yy in range(max(0, y), min(self.height, y + h)):
            start = yy * self.width
            for xx in range(max(0, x), min(self.width, x + w)):
                self.pixels[start + xx] = shade


def letters(page, rng, x, y, size=5):
    """One word made of strokes."""
    for _ in range(rng.randint(2, 8)):
        if rng.random() < 0.5:
            page.block(x, y, 2, size)
        page.block(x, y + rng.randrange(size), size, 1)
        x += size + 2
        if x > page.width - 30:
            break
    return x + size


def synthetic(seed, width=WIDTH, height=HEIGHT, noise=0.02):
    rng = random.Random(seed)
    page = Page(width, height)
    y = 30
    while y < height - 30:
        x = 25
        while x < width - 40:
            x = letters(page, rng, x, y)
        y += 14
    for _ in range(int(noise * width * height)):
        page.pixels[rng.randrange(len(page.pixels))] = rng.choice((0, 60, 255))
    return rotate(page, rng.uniform(-2, 2))


def rotate(page, degrees):
    out = Page(page.width, page.height)
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    cx, cy = page.width / 2, page.height / 2
    src, dst, w, h = page.pixels, out.pixels, page.width, page.height
    for y in range(h):
        dy = y - cy
        for x in range(w):
            dx = x - cx
            sx, sy = int(c * dx + s * dy + cx), int(c * dy - s * dx + cy)
            if 0 <= sx < w and 0 <= sy < h:
                dst[y * w + x] = src[sy * w + sx]
    return out


def to_pgm(page):
    return b"P5\n%d %d\n255\n" % (page.width, page.height) + bytes(page.pixels)


def from_pgm(data):
    magic, size, depth, rest = data.split(b"\n", 3)
    if magic != b"P5" or depth != b"255":
        raise ValueError("not a grey PGM")
    w, h = map(int, size.split())
    return Page(w, h, bytearray(rest[:w * h]))
