"""Packs exported tables with the system's tools, and stores receipts so that they survive a crash."""

import os
import pathlib
import subprocess
import tempfile
import time


def write_tables(folder, count, lines):
    paths = []
    for number in range(count):
        path = folder / f"table-{number}.csv"
        path.write_text("".join(f"{i},{i * number % 977},item {i % 50}\n" for i in range(lines)))
        paths.append(path)
    return paths


def pack_tables(paths):
    sizes = []
    for path in paths:
        done = subprocess.run(["gzip", "-9", "-c", "-n", str(path)], capture_output=True, check=True)
        sizes.append(len(done.stdout))
    return sizes


def sorted_heads(paths):
    return [subprocess.check_output(["sort", "-t", ",", "-k", "2n", str(path)], env={"LC_ALL": "C"})[:40] for path in paths]


def store_receipt(folder, number):
    path = folder / f"receipt-{number}.txt"
    with open(path, "w") as file:
        file.write(f"receipt {number}\n" * 20)
        file.flush()
        os.fsync(file.fileno())
    return path.name


def store_receipts(folder, count):
    return [store_receipt(folder, number) for number in range(count)]


def append_journal(path, entries):
    with open(path, "w") as journal:
        for entry in entries:
            journal.write(entry + "\n")
            journal.flush()
            os.fsync(journal.fileno())
    return path.stat().st_size


def line_counts(paths):
    counts = {}
    for path in paths:
        with open(path) as file:
            counts[path.name] = sum(1 for _ in file)
    return counts


def poll(devices):
    states = []
    for device in devices:
        time.sleep(0.03)
        states.append(device % 3 == 0)
    return states


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = write_tables(folder, 8, 120_000)
        print(sum(pack_tables(paths[:5])))
        print(sorted_heads(paths[:5])[1])
        print(len(store_receipts(folder, 400)))
        print(append_journal(folder / "journal.txt", [f"entry {i}" for i in range(40)]))
        print(line_counts(paths))
    print(poll(range(20)))


if __name__ == "__main__":
    main()
