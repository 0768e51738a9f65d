"""State files that survive a power cut."""
import glob
import json
import os
import struct
import subprocess

ROW = struct.Struct("<7d")


def path_for(directory, step):
    return os.path.join(directory, "state-%06d.bin" % step)


def save(directory, step, bodies):
    target = path_for(directory, step)
    temp = target + ".tmp"
    with open(temp, "wb") as out:
        out.write(struct.pack("<II", step, len(bodies)))
        for body in bodies:
            out.write(ROW.pack(*body))
        out.flush()
        os.fsync(out.fileno())
    os.rename(temp, target)
    sync_directory(directory)
    return target


def sync_directory(directory):
    fd = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def load(path):
    with open(path, "rb") as src:
        step, count = struct.unpack("<II", src.read(8))
        return step, [list(ROW.unpack(src.read(ROW.size))) for _ in range(count)]


def newest(directory):
    found = sorted(glob.glob(os.path.join(directory, "state-*.bin")))
    return found[-1] if found else None


def prune(directory, keep=2):
    old = sorted(glob.glob(os.path.join(directory, "state-*.bin")))[:-keep]
    for name in old:
        os.remove(name)
    return len(old)


def archive(path):
    subprocess.run(["gzip", "-kf", path], check=True)
    return path + ".gz"


def append_journal(path, record):
    with open(path, "a") as out:
        out.write(json.dumps(record) + "\n")
        out.flush()
        os.fsync(out.fileno())


def read_journal(path):
    if not os.path.exists(path):
        return []
    with open(path) as src:
        return [json.loads(line) for line in src if line.strip()]
