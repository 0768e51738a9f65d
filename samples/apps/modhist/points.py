import configparser
import struct
from collections import namedtuple

Point = namedtuple("Point", "name unit address kind scale low high")
WORDS = {"u16": 1, "s16": 1, "u32": 2, "f32": 2}


def load_points(path):
    parser = configparser.ConfigParser()
    parser.read(path)
    points = []
    for name in parser.sections():
        s = parser[name]
        points.append(Point(name, s.getint("unit"), s.getint("address"), s.get("kind", "u16"), s.getfloat("scale", 1.0),
                            s.getfloat("low", float("-inf")), s.getfloat("high", float("inf"))))
    return points


def decode(point, words):
    if point.kind == "s16":
        return struct.unpack(">h", struct.pack(">H", words[0]))[0] * point.scale
    if point.kind == "u32":
        return (words[0] << 16 | words[1]) * point.scale
    if point.kind == "f32":
        return struct.unpack(">f", struct.pack(">HH", *words))[0] * point.scale
    return words[0] * point.scale


def plan(points, gap=8, most=100):
    """Joins neighbouring registers into as few reads as possible: [(unit, start, count, points)]"""
    reads = []
    for p in sorted(points, key=lambda p: (p.unit, p.address)):
        end = p.address + WORDS[p.kind]
        if reads:
            unit, start, count, members = reads[-1]
            if unit == p.unit and p.address - (start + count) <= gap and end - start <= most:
                reads[-1] = (unit, start, max(count, end - start), members + [p])
                continue
        reads.append((p.unit, p.address, WORDS[p.kind], [p]))
    return reads
