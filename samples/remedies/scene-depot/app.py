"""A depot of satellite scenes: files in folders, checksums, tiles, quick looks, an index."""

import gzip
import hashlib
import json
import os
import pathlib
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import urllib.request
import zlib

SERVER = "http://127.0.0.1:8731/tiles/"
HEADER = struct.Struct("<4sHHI")


def make_depot(folder, scenes, side, seed=4):
    rng = random.Random(seed)
    root = pathlib.Path(folder)
    for number in range(scenes):
        place = root / f"{2020 + number % 5}" / f"path{number % 7}"
        place.mkdir(parents=True, exist_ok=True)
        band = bytes(min(255, max(0, int(90 + 40 * rng.random() + (x * y) % 61))) for y in range(side) for x in range(side))
        (place / f"scene{number:03}.raw").write_bytes(HEADER.pack(b"SCN1", side, side, number) + band)
        cloud = round(rng.random(), 2)
        (place / f"scene{number:03}.json").write_text(json.dumps({"id": number, "cloud": cloud, "sun": rng.randint(20, 60), "level": "L1" if cloud > 0.3 else "L2"}))
    return root


def inventory(root):
    found = []
    for folder, _, names in os.walk(root):
        for name in sorted(names):
            path = os.path.join(folder, name)
            found.append((os.path.relpath(path, root), os.path.getsize(path)))
    found.sort()
    return found


def checksums(paths):
    sums = {}
    for path in paths:
        with open(path, "rb") as file:
            sums[os.path.basename(path)] = hashlib.sha256(file.read()).hexdigest()
    return sums


def read_metadata(paths):
    scenes = []
    for path in paths:
        with open(path) as file:
            scenes.append(json.load(file))
    return scenes


def read_band(path):
    with open(path, "rb") as file:
        magic, width, height, _ = HEADER.unpack(file.read(HEADER.size))
        if magic != b"SCN1":
            raise ValueError(path)
        return width, height, file.read()


def cloud_mask(width, height, band, limit=150):
    mask = []
    for y in range(height):
        row = []
        for x in range(width):
            row.append(1 if band[y * width + x] > limit else 0)
        mask.append(row)
    return mask


def stretch(band):
    """Makes dark pictures brighter: from the 2nd to the 98th of a hundred."""
    ordered = sorted(band)
    low, high = ordered[len(ordered) // 50], ordered[-len(ordered) // 50]
    out = bytearray()
    for value in band:
        out.append(max(0, min(255, (value - low) * 255 // max(1, high - low))))
    return bytes(out)


def quick_look(width, height, band, by=4):
    small = bytearray()
    for y in range(0, height, by):
        for x in range(0, width, by):
            small.append(band[y * width + x])
    return bytes(small)


def quick_looks(paths):
    looks = {}
    for path in paths:
        looks[os.path.basename(path)] = quick_look(*read_band(path))
    return looks


def compress_all(paths, target):
    sizes = []
    for path in paths:
        packed = os.path.join(target, os.path.basename(path) + ".gz")
        with open(path, "rb") as source, gzip.open(packed, "wb", 6) as out:
            shutil.copyfileobj(source, out)
        sizes.append(os.path.getsize(packed))
    return sizes


def statistics(band):
    total = squares = 0
    for value in band:
        total += value
        squares += value * value
    mean = total / len(band)
    return mean, (squares / len(band) - mean * mean) ** 0.5


def download_tiles(numbers):
    size = 0
    for number in numbers:
        with urllib.request.urlopen(SERVER + str(number), timeout=10) as answer:
            size += len(answer.read())
    return size


def convert(names):
    """The converter is a program of its own."""
    results = []
    for name in names:
        done = subprocess.run([sys.executable, "-S", "-E", "-c", "import sys; print(sum(map(ord, sys.argv[1])))", name], capture_output=True, text=True, check=True)
        results.append(int(done.stdout))
    return results


def index(path, scenes):
    with sqlite3.connect(path) as db:
        db.execute("create table scene (id integer primary key, cloud real, sun int, level text)")
        for scene in scenes:
            db.execute("insert into scene values (?, ?, ?, ?)", (scene["id"], scene["cloud"], scene["sun"], scene["level"]))
            db.commit()
        count = db.execute("select count(*) from scene where cloud < 0.3").fetchone()[0]
    db.close()
    return count


def best_per_path(scenes):
    best = {}
    for scene in scenes:
        path = scene["id"] % 7
        if path not in best or scene["cloud"] < best[path]["cloud"]:
            best[path] = scene
    return best


def crc_chain(blocks):
    """One checksum over all blocks, each with the one before."""
    value = 0
    for block in blocks:
        value = zlib.crc32(block, value)
    return value


def rename_plan(names, taken):
    plan = []
    for name in names:
        stem, ext = os.path.splitext(name.lower())
        fresh, n = stem + ext, 1
        while fresh in taken:
            n += 1
            fresh = f"{stem}-{n}{ext}"
        taken.add(fresh)
        plan.append((name, fresh))
    return plan


def main():
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        root = make_depot(folder, 24, 160)
        raws = sorted(map(str, root.rglob("*.raw")))
        scenes = read_metadata(sorted(map(str, root.rglob("*.json"))))
        print(len(inventory(root)), len(checksums(raws)), best_per_path(scenes)[2]["cloud"])
        width, height, band = read_band(raws[0])
        print(sum(map(sum, cloud_mask(width, height, band))), statistics(stretch(band)), len(quick_looks(raws)))
        os.mkdir(os.path.join(folder, "packed"))
        print(sum(compress_all(raws, os.path.join(folder, "packed"))) > 0, download_tiles(range(30)), convert([os.path.basename(path) for path in raws[:16]])[1])
        print(index(os.path.join(folder, "index.db"), scenes), crc_chain([band[i:i + 4096] for i in range(0, len(band), 4096)]))
        print(rename_plan([f"{'Scene' if n % 3 else 'scene'}{n // 2}.raw" for n in range(80)], {"scene3.raw"})[1])


if __name__ == "__main__":
    main()
