"""Packs files for a backup, and says what is in them."""

import base64
import hashlib
import lzma
import pathlib
import sys
import tempfile

import encoders


def sample_bytes(size, seed):
    words = [f"{(seed * 7919 + i * 104_729) % 9_973:04} box {i % 53}\n" for i in range(2_000)]
    text = "".join(words).encode()
    return (text * (size // len(text) + 1))[:size]


def fill(folder, count, size):
    paths = []
    for number in range(count):
        path = pathlib.Path(folder) / f"file{number:02}.txt"
        path.write_bytes(sample_bytes(size, number))
        paths.append(path)
    return paths


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def digests(paths):
    return {path.name: digest(path) for path in paths}


def squeeze(members):
    packed = []
    for data in members:
        packed.append(lzma.compress(data))
    return packed


def line_totals(paths):
    totals = {}
    for path in paths:
        count = 0
        with open(path, "rb") as file:
            for _ in file:
                count += 1
        totals[path.name] = count
    return totals


def letters(members):
    """Members as text that mail lets through."""
    return [base64.b64encode(data).decode() for data in members]


def changed(old, new):
    """Names whose digest is new, in order, until the list is full."""
    names = []
    for name in new:
        if old.get(name) != new[name]:
            names.append(name)
            if len(names) == 5:
                break
    return names


def chain(blocks):
    """Each block's seal covers the seal before it."""
    seal = b"start"
    seals = []
    for block in blocks:
        seal = hashlib.sha256(seal + block).digest()
        seals.append(seal.hex()[:8])
    return seals


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = fill(folder, 14, 4_000_000)
        known = digests(paths)
        print(changed({}, known), sum(line_totals(paths).values()))
    members = [sample_bytes(600_000, seed) for seed in range(8)]
    print(sum(map(len, squeeze(members))), len(letters(members)[0]))
    print(chain([data[i:i + 4_000] for data in members for i in range(0, 600_000, 4_000)])[-1])
    data = members[1][:200_000]
    print(encoders.hex_text(data)[:8], encoders.adler(data), encoders.rolling(data))
    print(len(encoders.run_lengths(b"aaaabbbccd" * 30_000)), encoders.masked(data, b"key!")[:3])
    print(encoders.varints(range(0, 3_000_000, 50))[-4:].hex())


if __name__ == "__main__":
    sys.exit(main())
