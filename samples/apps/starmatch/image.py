"""Frames of the sky camera: 8 bit binary PGM."""
import math


class Frame:
    def __init__(self, width, height, pixels, header=None):
        self.width, self.height, self.pixels = width, height, pixels
        self.header = header or {}

    def row(self, y):
        return self.pixels[y * self.width:(y + 1) * self.width]

    def at(self, x, y):
        return self.pixels[y * self.width + x]


def decode_pgm(data):
    header, tokens, pos = {}, [], 0
    while len(tokens) < 4:
        end = pos
        if data[pos:pos + 1] == b"#":
            end = data.index(b"\n", pos)
            key, _, value = data[pos + 1:end].decode().partition("=")
            header[key.strip()] = value.strip()
        else:
            while not data[end:end + 1].isspace():
                end += 1
            tokens.append(data[pos:end])
        pos = end + 1
    magic, width, height, depth = tokens
    if magic != b"P5" or depth != b"255":
        raise ValueError("not an 8 bit PGM")
    return Frame(int(width), int(height), data[pos:pos + int(width) * int(height)], header)


def background(frame, clip=3.0, rounds=4):
    """Mean and deviation of the sky, stars clipped away; from the histogram."""
    histogram = [0] * 256
    for v in frame.pixels:
        histogram[v] += 1
    low, high = 0, 255
    for _ in range(rounds):
        n = sum(histogram[low:high + 1])
        mean = sum(v * histogram[v] for v in range(low, high + 1)) / n
        sigma = math.sqrt(sum((v - mean) ** 2 * histogram[v] for v in range(low, high + 1)) / n) or 0.5
        low, high = max(0, math.floor(mean - clip * sigma)), min(255, math.ceil(mean + clip * sigma))
    return mean, sigma
