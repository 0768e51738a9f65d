# obstacle: unknown
import hashlib


def pack(records):
    packed = []
    for record in records:
        packed.append((record["id"], repr(sorted(record.items())).encode() * 12000))
    return packed


def checkpoints(blobs, rounds):
    digest = hashlib.sha512()
    marks = {}
    for turn in range(rounds):  # here
        name, blob = blobs[turn % len(blobs)]
        digest.update(blob)
        marks[turn, name] = digest.copy().hexdigest()
    return marks


if __name__ == "__main__":
    entries = [{"id": n, "name": f"item {n}", "price": n * 7 % 1000, "tags": ["a", "b"] * 3} for n in range(20)]
    print(checkpoints(pack(entries), 1000)[999, 19])
