"""Content-defined chunking with a rolling sum, and the chunk store."""
import hashlib
import lzma
import os
import zlib
from functools import lru_cache

WINDOW = 48
MASK = (1 << 13) - 1
SMALLEST = 2048
LARGEST = 65536


@lru_cache(maxsize=None)
def table():
    state, values = 0x9E3779B9, []
    for _ in range(256):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(state)
    return values


def boundaries(data):
    gear = table()
    start = 0
    rolling = 0
    for place, byte in enumerate(data):
        rolling = ((rolling << 1) + gear[byte]) & 0xFFFFFFFF
        length = place - start + 1
        if length < SMALLEST:
            continue
        if (rolling & MASK) == 0 or length >= LARGEST:
            yield start, place + 1
            start = place + 1
            rolling = 0
    if start < len(data):
        yield start, len(data)


class Codec:
    name = "raw"

    def pack(self, data):
        return data

    def unpack(self, data):
        return data


class Deflate(Codec):
    name = "zlib"

    def pack(self, data):
        return zlib.compress(data, 6)

    def unpack(self, data):
        return zlib.decompress(data)


class Xz(Codec):
    name = "xz"

    def pack(self, data):
        return lzma.compress(data, preset=2)

    def unpack(self, data):
        return lzma.decompress(data)


CODECS = {codec.name: codec for codec in (Codec(), Deflate(), Xz())}


class ChunkStore:
    def __init__(self, folder, codec="zlib"):
        self.folder = folder
        self.codec = CODECS[codec]
        self.written = self.reused = 0

    def place(self, name):
        return os.path.join(self.folder, name[:2], name[2:])

    def put(self, data):
        name = hashlib.sha256(data).hexdigest()
        place = self.place(name)
        if os.path.exists(place):
            self.reused += 1
            return name
        os.makedirs(os.path.dirname(place), exist_ok=True)
        packed = self.codec.pack(data)
        with open(place + ".new", "wb") as out:
            out.write(packed)
        os.rename(place + ".new", place)
        self.written += len(packed)
        return name

    def get(self, name):
        with open(self.place(name), "rb") as handle:
            data = self.codec.unpack(handle.read())
        if hashlib.sha256(data).hexdigest() != name:
            raise ValueError(f"chunk {name} is damaged")
        return data

    def names(self):
        for prefix in sorted(os.listdir(self.folder)):
            for rest in sorted(os.listdir(os.path.join(self.folder, prefix))):
                yield prefix + rest
