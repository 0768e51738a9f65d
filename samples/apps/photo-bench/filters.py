import functools
import math

import numpy as np

from netpbm import Picture

REGISTRY = {}


def effect(name):
    def register(func):
        @functools.wraps(func)
        def checked(pic, *args):
            if not pic.width or not pic.height:
                raise ValueError("empty picture")
            return func(pic, *args)
        REGISTRY[name] = checked
        return checked
    return register


def as_array(pic):
    return np.frombuffer(bytes(pic.data), np.uint8).reshape(pic.height, pic.width, pic.channels)


def from_array(arr):
    clipped = np.clip(arr, 0, 255).astype(np.uint8)
    h, w, c = clipped.shape
    return Picture(w, h, c, bytearray(clipped.tobytes()))


@effect("grey")
def grey(pic):
    if pic.channels == 1:
        return pic.copy()
    d = pic.data
    out = bytearray((299 * d[i] + 587 * d[i + 1] + 114 * d[i + 2]) // 1000
                    for i in range(0, len(d), 3))
    return Picture(pic.width, pic.height, 1, out)


@effect("gamma")
def gamma(pic, value=0.8):
    table = bytes(round(255 * (i / 255) ** value) for i in range(256))
    return Picture(pic.width, pic.height, pic.channels, pic.data.translate(table))


@effect("mirror")
def mirror(pic):
    return from_array(as_array(pic)[:, ::-1])


@effect("edges")
def edges(pic):
    g = grey(pic)
    w, h, d = g.width, g.height, g.data
    out = bytearray(w * h)
    for y in range(1, h - 1):
        for x in range(1, w - 1):
            p = y * w + x
            gx = (d[p - w + 1] + 2 * d[p + 1] + d[p + w + 1]
                  - d[p - w - 1] - 2 * d[p - 1] - d[p + w - 1])
            gy = (d[p + w - 1] + 2 * d[p + w] + d[p + w + 1]
                  - d[p - w - 1] - 2 * d[p - w] - d[p - w + 1])
            out[p] = min(255, int(math.sqrt(gx * gx + gy * gy)))
    return Picture(w, h, 1, out)


@effect("blur")
def blur(pic, radius=2):
    arr = as_array(pic).astype(np.float32)
    kernel = np.exp(-np.arange(-radius, radius + 1) ** 2 / (2 * (radius / 2) ** 2))
    kernel /= kernel.sum()
    for axis in (0, 1):
        pad = [(radius, radius) if k == axis else (0, 0) for k in range(3)]
        padded = np.pad(arr, pad, mode="edge")
        arr = sum(k * np.take(padded, range(i, i + arr.shape[axis]), axis=axis)
                  for i, k in enumerate(kernel))
    return from_array(arr)


@effect("median")
def median(pic):
    g = grey(pic)
    w, h, d = g.width, g.height, g.data
    out = bytearray(d)
    for y in range(1, h - 1):
        for x in range(1, w - 1):
            p = y * w + x
            window = sorted(d[p - w - 1:p - w + 2] + d[p - 1:p + 2] + d[p + w - 1:p + w + 2])
            out[p] = window[4]
    return Picture(w, h, 1, out)


@effect("dither")
def dither(pic):
    g = grey(pic)
    w, h = g.width, g.height
    v = [float(b) for b in g.data]
    for y in range(h):
        for x in range(w):
            p = y * w + x
            new = 255.0 if v[p] > 127 else 0.0
            err = v[p] - new
            v[p] = new
            if x + 1 < w:
                v[p + 1] += err * 7 / 16
            if y + 1 < h:
                if x:
                    v[p + w - 1] += err * 3 / 16
                v[p + w] += err * 5 / 16
                if x + 1 < w:
                    v[p + w + 1] += err / 16
    return Picture(w, h, 1, bytearray(int(b) for b in v))


@effect("equalise")
def equalise(pic):
    g = grey(pic)
    total, run, table = len(g.data), 0, []
    for count in histogram(g):
        run += count
        table.append(round(255 * run / total))
    return Picture(g.width, g.height, 1, g.data.translate(bytes(table)))


def histogram(pic):
    counts = [0] * 256
    for b in pic.data:
        counts[b] += 1
    return counts


def shrink(pic, factor):
    arr = as_array(pic).astype(np.float32)
    h, w = arr.shape[0] // factor * factor, arr.shape[1] // factor * factor
    blocks = arr[:h, :w].reshape(h // factor, factor, w // factor, factor, -1)
    return from_array(blocks.mean(axis=(1, 3)))


def fingerprint(pic):
    g = grey(pic)
    step_x, step_y = max(1, g.width // 9), max(1, g.height // 8)
    bits = 0
    for r in range(8):
        for c in range(8):
            bits = bits << 1 | (g.at(c * step_x, r * step_y) < g.at((c + 1) * step_x, r * step_y))
    return bits
