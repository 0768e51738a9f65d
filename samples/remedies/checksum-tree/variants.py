"""The regions of app.py by each remedy."""

import bz2
import functools
import hashlib
import zlib

import app
from remedies_kit import Native, Region


class Digests(Native):
    region = "digests: for blob in blobs"
    item = staticmethod(app.digest)
    chunksize = 1

    def prepare(self):
        return (app.make_blobs(12, 24 * 1024 * 1024),)

    def original(self, blobs):
        return app.digests(blobs)


def digest_name(name):
    return hashlib.sha1(name.encode()).hexdigest()


class DigestNames(Native):
    region = "digest_names: for name in names"
    item = staticmethod(digest_name)

    def prepare(self):
        return ([f"file-{i}" for i in range(300)],)

    def original(self, names):
        return app.digest_names(names)


def pack_one(blob):
    return zlib.compress(blob, 6)


class Pack(Native):
    region = "pack: for blob in blobs"
    item = staticmethod(pack_one)
    chunksize = 1

    def prepare(self):
        return (app.make_blobs(4, 24 * 1024 * 1024),)

    def original(self, blobs):
        return app.pack(blobs)


def tight(text):
    return len(bz2.compress(text, 9))


class PackTight(Native):
    region = "pack_tight: for name, text in texts.items()"
    item = staticmethod(tight)
    chunksize = 1

    def prepare(self):
        return ({f"notes-{i}": (b"line %d of the notes\n" % i) * 60_000 for i in range(5)},)

    def original(self, texts):
        return app.pack_tight(texts)

    def items(self, texts):
        return list(texts.values())

    def join(self, results, texts):
        return dict(zip(texts, results))


class CrcChain(Region):
    region = "crc_chain: for blob in blobs"

    def prepare(self):
        return (app.make_blobs(12, 24 * 1024 * 1024),)

    def original(self, blobs):
        return app.crc_chain(blobs)


def key(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password, salt, 100_000)


class SlowKey(Native):
    region = "slow_key: for salt in salts"
    chunksize = 1

    def prepare(self):
        return b"correct horse", [bytes([i]) * 16 for i in range(8)]

    def original(self, password, salts):
        return app.slow_key(password, salts)

    def items(self, password, salts):
        return salts

    def task(self, password, salts):
        return functools.partial(key, password)
