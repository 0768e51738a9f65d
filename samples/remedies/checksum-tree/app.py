"""Checks a backup: digests, compressed copies, and the list of what changed."""

import bz2
import hashlib
import zlib

BLOCK = bytes(range(256)) * 4096


def make_blobs(count, size):
    blobs = []
    for i in range(count):
        blobs.append((BLOCK[i:] + BLOCK[:i]) * (size // len(BLOCK)))
    return blobs


def digest(blob):
    return hashlib.sha256(blob).hexdigest()


def digests(blobs):
    return [digest(blob) for blob in blobs]


def digest_names(names):
    return [hashlib.sha1(name.encode()).hexdigest() for name in names]


def pack(blobs):
    packed = []
    for blob in blobs:
        packed.append(zlib.compress(blob, 6))
    return packed


def pack_tight(texts):
    sizes = {}
    for name, text in texts.items():
        sizes[name] = len(bz2.compress(text, 9))
    return sizes


def crc_chain(blobs):
    value = 0
    for blob in blobs:
        value = zlib.crc32(blob, value)
    return value


def changed(old, new):
    return sorted(name for name in new if old.get(name) != new[name])


def slow_key(password, salts):
    return [hashlib.pbkdf2_hmac("sha256", password, salt, 100_000) for salt in salts]


def main():
    blobs = make_blobs(12, 24 * 1024 * 1024)
    sums = digests(blobs)
    print(sums[0], crc_chain(blobs))
    print(digest_names([f"file-{i}" for i in range(300)])[0])
    print(sum(map(len, pack(blobs[:4]))))
    texts = {f"notes-{i}": (b"line %d of the notes\n" % i) * 60_000 for i in range(5)}
    print(pack_tight(texts))
    print(changed({}, dict(zip("abc", sums))))
    print(slow_key(b"correct horse", [bytes([i]) * 16 for i in range(8)])[0].hex())


if __name__ == "__main__":
    main()
