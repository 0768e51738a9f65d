"""As much of PNG as is needed: 8 bit grey, not interlaced."""
import struct
import zlib

import numpy as np

SIGNATURE = b"\x89PNG\r\n\x1a\n"


class PngError(Exception):
    pass


def chunks(data):
    at = len(SIGNATURE)
    while at < len(data):
        size, kind = struct.unpack_from("!I4s", data, at)
        body = data[at + 8:at + 8 + size]
        (check,) = struct.unpack_from("!I", data, at + 8 + size)
        if zlib.crc32(kind + body) != check:
            raise PngError(f"{kind.decode()} is damaged")
        yield kind, body
        at += size + 12


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    if pa <= pb and pa <= pc:
        return a
    return b if pb <= pc else c


def unfilter(raw, width, height):
    image = np.zeros((height, width), np.uint8)
    above = np.zeros(width, np.uint8)
    for y in range(height):
        kind = raw[y * (width + 1)]
        line = np.frombuffer(raw, np.uint8, width, y * (width + 1) + 1)
        if kind == 0:
            row = line
        elif kind == 1:
            row = np.cumsum(line, dtype=np.uint8)
        elif kind == 2:
            row = line + above
        elif kind == 3:
            row, left = np.empty(width, np.uint8), 0
            for x in range(width):
                left = row[x] = (int(line[x]) + (left + int(above[x])) // 2) & 0xFF
        elif kind == 4:
            row, left, corner = np.empty(width, np.uint8), 0, 0
            for x in range(width):
                up = int(above[x])
                left = row[x] = (int(line[x]) + paeth(left, up, corner)) & 0xFF
                corner = up
        else:
            raise PngError(f"filter {kind}")
        image[y] = above = row
    return image


def decode(data):
    if not data.startswith(SIGNATURE):
        raise PngError("not a PNG")
    packed, header = [], None
    for kind, body in chunks(data):
        if kind == b"IHDR":
            header = struct.unpack("!IIBBBBB", body)
        elif kind == b"IDAT":
            packed.append(body)
    width, height, depth, colour, _, _, interlaced = header
    if (depth, colour, interlaced) != (8, 0, 0):
        raise PngError("only plain grey")
    return unfilter(zlib.decompress(b"".join(packed)), width, height)


def chunk(kind, body):
    return struct.pack("!I", len(body)) + kind + body + struct.pack("!I", zlib.crc32(kind + body))


def encode(image):
    height, width = image.shape
    raw = np.zeros((height, width + 1), np.uint8)
    raw[:, 0] = 2
    raw[0, 1:] = image[0]
    raw[1:, 1:] = image[1:] - image[:-1]
    header = struct.pack("!IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw.tobytes())) + chunk(b"IEND", b"")
