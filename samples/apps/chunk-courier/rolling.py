"""Content defined chunks (buzhash) and a Merkle tree over them."""
import hashlib
import random

WINDOW = 48
MASK = (1 << 12) - 1
MIN_CHUNK, MAX_CHUNK = 1024, 16384
_rng = random.Random(0xB022)
TABLE = [_rng.getrandbits(32) for _ in range(256)]


def rol(v: int, n: int) -> int:
    n %= 32
    return ((v << n) | (v >> (32 - n))) & 0xFFFFFFFF


def boundaries(data: bytes):
    """Offsets at which chunks end."""
    start, h = 0, 0
    out_table = [rol(t, WINDOW) for t in TABLE]
    for i, byte in enumerate(data):
        h = ((h << 1) | (h >> 31)) & 0xFFFFFFFF ^ TABLE[byte]
        if i - start >= WINDOW:
            h ^= out_table[data[i - WINDOW]]
        size = i - start + 1
        if (size >= MIN_CHUNK and (h & MASK) == MASK) or size >= MAX_CHUNK:
            yield i + 1
            start, h = i + 1, 0
    if start < len(data):
        yield len(data)


def chunks(data: bytes):
    last = 0
    for end in boundaries(data):
        yield data[last:end]
        last = end


def ident(chunk: bytes) -> bytes:
    return hashlib.blake2b(chunk, digest_size=20).digest()


def merkle(ids: list[bytes]) -> bytes:
    if not ids:
        return ident(b"")
    level = ids
    while len(level) > 1:
        if len(level) % 2:
            level = level + [level[-1]]
        level = [ident(level[k] + level[k + 1]) for k in range(0, len(level), 2)]
    return level[0]


def adler(data: bytes) -> int:
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a
