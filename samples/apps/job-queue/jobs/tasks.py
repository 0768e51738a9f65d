import gzip
import http.client
import json
import os
import re
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from .worker import task


def read_pgm(path):
    with open(path, "rb") as handle:
        assert handle.readline().strip() == b"P5"
        width, height = map(int, handle.readline().split())
        handle.readline()
        return width, height, handle.read()


def shrink(width, height, pixels, factor):
    small = bytearray()
    area = factor * factor
    for top in range(0, height - factor + 1, factor):
        for left in range(0, width - factor + 1, factor):
            total = 0
            for y in range(top, top + factor):
                start = y * width + left
                total += sum(pixels[start:start + factor])
            small.append(total // area)
    return width // factor, height // factor, bytes(small)


def dither(width, height, pixels):
    grid = [float(p) for p in pixels]
    out = bytearray(width * height)
    for y in range(height):
        for x in range(width):
            i = y * width + x
            new = 255 if grid[i] > 127 else 0
            out[i] = new
            error = grid[i] - new
            if x + 1 < width:
                grid[i + 1] += error * 7 / 16
            if y + 1 < height:
                grid[i + width] += error * 5 / 16
                if x:
                    grid[i + width - 1] += error * 3 / 16
                if x + 1 < width:
                    grid[i + width + 1] += error / 16
    return bytes(out)


@task("thumbnail")
def thumbnail(source, factor=4):
    width, height, pixels = shrink(*read_pgm(source), factor)
    target = Path("thumbs") / Path(source).name
    target.parent.mkdir(exist_ok=True)
    with open(target, "wb") as handle:
        handle.write(b"P5\n%d %d\n255\n" % (width, height))
        handle.write(dither(width, height, pixels))
    return str(target)


@task("words")
def count_words(source):
    text = Path(source).read_text(encoding="utf-8").lower()
    return Counter(re.findall(r"[a-z']+", text)).most_common(5)


@task("archive")
def archive(source, level=9):
    data = Path(source).read_bytes()
    packed = gzip.compress(data, level)
    with open(source + ".gz", "wb") as handle:
        handle.write(packed)
        handle.flush()
        os.fsync(handle.fileno())
    return len(packed) / len(data)


@task("sorted")
def sort_file(source):
    done = subprocess.run(["sort", "-u", source], capture_output=True, check=True)
    return done.stdout.count(b"\n")


@task("convert")
def convert(source):
    code = "import sys, json; print(json.dumps(sorted(len(l) for l in open(sys.argv[1]))[-3:]))"
    process = subprocess.Popen(["python3", "-S", "-c", code, source], stdout=subprocess.PIPE)
    out, _ = process.communicate(timeout=20)
    return json.loads(out)


@task("webhook")
def webhook(path, body):
    parts = urlsplit(os.environ["HOOK_URL"])
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
    try:
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        reply = connection.getresponse()
        data = reply.read()
    finally:
        connection.close()
    if reply.status != 200:
        raise RuntimeError(f"hook answered {reply.status}")
    return json.loads(data)["receipt"]


def score(entry, weights):
    return sum(weights.get(word, 0.1) * len(word) for word in entry["title"].split()) + entry["votes"] ** 0.5


@task("feed")
def rank_feed(name):
    parts = urlsplit(os.environ["HOOK_URL"])
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
    connection.request("GET", f"/feed/{name}")
    entries = json.loads(connection.getresponse().read())
    connection.close()
    seen = Counter(word for entry in entries for word in entry["title"].split())
    weights = {word: 1 / count for word, count in seen.items()}
    best = sorted(entries, key=lambda entry: score(entry, weights), reverse=True)
    return [entry["id"] for entry in best[:5]]
