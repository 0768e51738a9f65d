import struct
import zlib

from geometry import SIZE


class Canvas:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.px = bytearray(w * h)

    def paste(self, tile, left, top):
        for y in range(SIZE):
            start = (top + y) * self.w + left
            self.px[start:start + SIZE] = tile[y * SIZE:(y + 1) * SIZE]

    def line(self, x0, y0, x1, y1, shade=255):
        x0, y0, x1, y1 = map(int, (x0, y0, x1, y1))
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        sx, sy = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        e = dx + dy
        while True:
            if 0 <= x0 < self.w and 0 <= y0 < self.h:
                self.px[y0 * self.w + x0] = shade
            if (x0, y0) == (x1, y1):
                return
            twice = 2 * e
            if twice >= dy:
                e += dy
                x0 += sx
            if twice <= dx:
                e += dx
                y0 += sy

    def polyline(self, pixels):
        for (a, b), (c, d) in zip(pixels, pixels[1:]):
            self.line(a, b, c, d)

    def halve(self):
        """Half as large, each pixel the mean of four"""
        out = Canvas(self.w // 2, self.h // 2)
        for y in range(out.h):
            k = 2 * y * self.w
            for x in range(out.w):
                i = k + 2 * x
                out.px[y * out.w + x] = (self.px[i] + self.px[i + 1] + self.px[i + self.w] + self.px[i + self.w + 1]) >> 2
        return out

    def png(self):
        raw = b"".join(b"\0" + self.px[y * self.w:(y + 1) * self.w] for y in range(self.h))
        return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack("!2I5B", self.w, self.h, 8, 0, 0, 0, 0))
                + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def chunk(kind, data):
    return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data))


def unpack(data):
    """A tile as the server sends it: runs of (count, shade), deflated"""
    raw = zlib.decompress(data)
    out = bytearray()
    for k in range(0, len(raw), 2):
        out += raw[k + 1:k + 2] * raw[k]
    return bytes(out)


def relief(tile):
    """Shades the slopes"""
    out = bytearray(tile)
    for y in range(1, SIZE):
        for x in range(1, SIZE):
            i = y * SIZE + x
            v = 128 + 2 * (tile[i] - tile[i - SIZE - 1])
            out[i] = 0 if v < 0 else 254 if v > 254 else v
    return bytes(out)
