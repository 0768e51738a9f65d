"""The regions of app.py and encoders.py by each remedy."""

import atexit
import base64
import functools
import itertools
import lzma
import shutil
import tempfile
import zlib

import app
import encoders
from remedies_kit import Independent, Native, Region, parts


@functools.cache
def paths():
    folder = tempfile.mkdtemp(prefix="backup-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return app.fill(folder, 14, 4_000_000)


@functools.cache
def members():
    return [app.sample_bytes(600_000, seed) for seed in range(8)]


class Digests(Native):
    region = "digests: for path in paths"
    item = staticmethod(app.digest)
    chunksize = 1

    def prepare(self):
        return (paths(),)

    def original(self, found):
        return app.digests(found)

    def join(self, results, found):
        return dict(zip((path.name for path in found), results))


def squeezed(data):
    return lzma.compress(data)


class Squeeze(Native):
    region = "squeeze: for data in members"
    item = staticmethod(squeezed)
    chunksize = 1

    def prepare(self):
        return (members(),)

    def original(self, found):
        return app.squeeze(found)


def lines_of(path):
    count = 0
    with open(path, "rb") as file:
        for _ in file:
            count += 1
    return count


class LineTotals(Independent):
    region = "line_totals: for path in paths"
    item = staticmethod(lines_of)
    chunksize = 1

    def prepare(self):
        return (paths(),)

    def original(self, found):
        return app.line_totals(found)

    def join(self, results, found):
        return dict(zip((path.name for path in found), results))

    def native(self, found):
        totals = {}
        for path in found:
            count, last = 0, b"\n"
            with open(path, "rb") as file:
                while block := file.read(1 << 20):
                    count += block.count(b"\n")
                    last = block[-1:]
            totals[path.name] = count + (last != b"\n")
        return totals


def letter(data):
    return base64.b64encode(data).decode()


class Letters(Native):
    region = "letters: for data in members"
    item = staticmethod(letter)
    chunksize = 1

    def prepare(self):
        return (members(),)

    def original(self, found):
        return app.letters(found)


class Changed(Region):
    region = "changed: for name in new"

    def prepare(self):
        return {}, {f"file{i}": str(i) for i in range(200)}

    def original(self, old, new):
        return app.changed(old, new)


class Chain(Region):
    region = "chain: for block in blocks"

    def prepare(self):
        return ([data[i:i + 4_000] for data in members() for i in range(0, 600_000, 4_000)],)

    def original(self, blocks):
        return app.chain(blocks)


class HexText(Region):
    region = "hex_text: for byte in data"
    path = "encoders.py"

    def prepare(self):
        return (members()[1][:200_000],)

    def original(self, data):
        return encoders.hex_text(data)

    def native(self, data):
        return data.hex()


class Adler(Region):
    region = "adler: for byte in data"
    path = "encoders.py"

    def prepare(self):
        return (members()[1][:200_000],)

    def original(self, data):
        return encoders.adler(data)

    def native(self, data):
        return zlib.adler32(data)


class Rolling(Region):
    region = "rolling: for byte in data"
    path = "encoders.py"

    def prepare(self):
        return (members()[1][:200_000],)

    def original(self, data):
        return encoders.rolling(data)


class RunLengths(Region):
    region = "run_lengths: while i < len(data)"
    path = "encoders.py"

    def prepare(self):
        return (b"aaaabbbccd" * 30_000,)

    def original(self, data):
        return encoders.run_lengths(data)

    def native(self, data):
        return [(sum(1 for _ in run), byte) for byte, run in itertools.groupby(data)]


class Masked(Region):
    region = "masked: for i, byte in enumerate(data)"
    path = "encoders.py"

    def prepare(self):
        return members()[1][:200_000], b"key!"

    def original(self, data, key):
        return encoders.masked(data, key)

    def native(self, data, key):
        import numpy
        return (numpy.frombuffer(data, numpy.uint8) ^ numpy.resize(numpy.frombuffer(key, numpy.uint8), len(data))).tobytes()


class Varints(Independent):
    region = "varints: for number in numbers"
    path = "encoders.py"
    item = staticmethod(encoders.varints)
    chunksize = 1

    def prepare(self):
        return (range(0, 3_000_000, 50),)

    def original(self, numbers):
        return encoders.varints(numbers)

    def items(self, numbers):
        return parts(numbers, 4)

    def join(self, results, numbers):
        return b"".join(results)
