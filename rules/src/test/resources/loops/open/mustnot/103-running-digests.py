# obstacle: unknown
import hashlib


def canonical(record):
    parts = []
    for key in sorted(record):
        parts.append(f"{key}={record[key]!r}")
    return ";".join(parts).encode() * 40


def checkpoints(records):
    digest = hashlib.sha512()
    marks = {}
    for record in records:  # here
        digest.update(canonical(record))
        marks[record["id"]] = digest.hexdigest()
    return marks


if __name__ == "__main__":
    entries = [{"id": n, "name": f"item {n}", "price": n * 7 % 1000, "tags": ["a", "b"] * 9} for n in range(60000)]
    print(checkpoints(entries)[59999])
