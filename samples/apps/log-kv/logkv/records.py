import struct
import zlib

HEADER = struct.Struct(">IIIB")
PUT, DELETE = 0, 1


class CorruptRecord(Exception):
    pass


def encode(key: bytes, value: bytes, kind: int = PUT) -> bytes:
    crc = zlib.crc32(value, zlib.crc32(key))
    return HEADER.pack(crc, len(key), len(value), kind) + key + value


def decode_header(raw):
    if len(raw) < HEADER.size:
        raise CorruptRecord("short header")
    return HEADER.unpack(raw)


def scan(handle):
    """Yield (kind, key, value offset, value length) for every whole record."""
    offset = 0
    while True:
        head = handle.read(HEADER.size)
        if not head:
            return
        crc, klen, vlen, kind = decode_header(head)
        key = handle.read(klen)
        value = handle.read(vlen)
        if len(value) != vlen or zlib.crc32(value, zlib.crc32(key)) != crc:
            raise CorruptRecord(f"at {offset}")
        yield kind, key, offset + HEADER.size + klen, vlen
        offset += HEADER.size + klen + vlen


class Bloom:
    """Remembers which keys a sealed segment may hold."""

    def __init__(self, expected, bits_per_key=10):
        self.size = max(64, expected * bits_per_key)
        self.bits = bytearray(self.size // 8 + 1)

    def _positions(self, key):
        h = 0xCBF29CE484222325
        for byte in key:
            h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        step = (h >> 33) | 1
        for i in range(5):
            yield (h + i * step) % self.size

    def add(self, key):
        for position in self._positions(key):
            self.bits[position >> 3] |= 1 << (position & 7)

    def __contains__(self, key):
        return all(self.bits[p >> 3] & (1 << (p & 7)) for p in self._positions(key))
