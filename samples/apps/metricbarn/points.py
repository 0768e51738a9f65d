"""Points of measurement: the text that comes in, the bytes on the disk."""
import struct
from typing import NamedTuple


class BadLine(ValueError):
    pass


class Point(NamedTuple):
    series: str
    time: int
    value: float


def split_tags(text):
    name, *tags = text.split(",")
    pairs = []
    for tag in tags:
        key, eq, value = tag.partition("=")
        if not eq:
            raise BadLine("tag without a value: " + tag)
        pairs.append((key, value))
    return name, sorted(pairs)


def canonical(text):
    name, tags = split_tags(text)
    return ",".join([name] + [f"{k}={v}" for k, v in tags])


def parse_line(line):
    """name,tag=a value=1.5 1700000000"""
    try:
        head, fields, stamp = line.split(" ")
        key, _, number = fields.partition("=")
        return Point(canonical(head), int(stamp), float(number))
    except ValueError as e:
        raise BadLine(line) from e


class BitWriter:
    def __init__(self):
        self.value = 0
        self.count = 0

    def put(self, value, bits):
        self.value = self.value << bits | value & (1 << bits) - 1
        self.count += bits

    def to_bytes(self):
        pad = -self.count % 8
        return (self.value << pad).to_bytes((self.count + pad) // 8, "big")


class BitReader:
    def __init__(self, data):
        self.value = int.from_bytes(data, "big")
        self.left = len(data) * 8

    def take(self, bits):
        self.left -= bits
        return self.value >> self.left & (1 << bits) - 1


def float_bits(x):
    return struct.unpack(">Q", struct.pack(">d", x))[0]


def bits_float(n):
    return struct.unpack(">d", struct.pack(">Q", n))[0]


def zigzag(n):
    return n << 1 if n >= 0 else (-n << 1) - 1


def unzigzag(n):
    return n >> 1 if not n & 1 else -(n + 1 >> 1)


def compress(times, values):
    """Differences of differences for times, differing bits for values."""
    out = BitWriter()
    out.put(len(times), 16)
    out.put(times[0], 40)
    last_time, last_step, last = times[0], 0, 0
    for time, value in zip(times, values):
        step = time - last_time
        change = zigzag(step - last_step)
        if change == 0:
            out.put(0, 1)
        elif change < 256:
            out.put(0b10, 2)
            out.put(change, 8)
        else:
            out.put(0b11, 2)
            out.put(change, 40)
        last_time, last_step = time, step
        bits = float_bits(value)
        xor = bits ^ last
        if not xor:
            out.put(0, 1)
        else:
            trailing = (xor & -xor).bit_length() - 1
            length = xor.bit_length() - trailing
            out.put(1, 1)
            out.put(trailing, 6)
            out.put(length - 1, 6)
            out.put(xor >> trailing, length)
        last = bits
    return out.to_bytes()


def expand(data):
    source = BitReader(data)
    n, time = source.take(16), source.take(40)
    times, values, step, last = [], [], 0, 0
    for _ in range(n):
        if source.take(1):
            step += unzigzag(source.take(40 if source.take(1) else 8))
        time += step
        if source.take(1):
            trailing = source.take(6)
            last ^= source.take(source.take(6) + 1) << trailing
        times.append(time)
        values.append(bits_float(last))
    return times, values
