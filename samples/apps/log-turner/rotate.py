"""Keeps logs from growing: app.log -> app.log.1 -> app.log.2.gz -> ..."""
import glob
import gzip
import logging
import os
import re
import shutil
import time
from dataclasses import dataclass, field

log = logging.getLogger(__name__)


@dataclass
class Policy:
    pattern: str
    max_bytes: int = 100_000
    max_age: float = 86400.0
    keep: int = 5
    compress_from: int = 2
    level: int = 6
    extra: dict = field(default_factory=dict)

    def due(self, path, now=None):
        info = os.stat(path)
        if info.st_size >= self.max_bytes:
            return True
        return info.st_size > 0 and (now or time.time()) - info.st_mtime > self.max_age


def parse_size(text):
    match = re.fullmatch(r"(\d+)\s*([kMG]?)", text.strip())
    if not match:
        raise ValueError(f"not a size: {text}")
    return int(match[1]) * {"": 1, "k": 1 << 10, "M": 1 << 20, "G": 1 << 30}[match[2]]


def read_policies(path):
    policies, current = [], None
    with open(path) as lines:
        for line in lines:
            words = line.split("#")[0].split()
            if not words:
                continue
            if words[-1] == "{":
                current = Policy(words[0])
            elif words[0] == "}":
                policies.append(current)
            elif words[0] == "size":
                current.max_bytes = parse_size(words[1])
            elif words[0] in ("keep", "level"):
                setattr(current, words[0], int(words[1]))
            elif words[0] == "compress":
                current.compress_from = int(words[1])
            else:
                current.extra[words[0]] = words[1:]
    return policies


def generations(path):
    """Existing rotated files by number, newest first."""
    found = {}
    for name in glob.glob(glob.escape(path) + ".*"):
        match = re.fullmatch(r"\.(\d+)(\.gz)?", name[len(path):])
        if match:
            found[int(match[1])] = name
    return dict(sorted(found.items()))


def compress(path, level):
    target = path + ".gz"
    with open(path, "rb") as source, gzip.open(target, "wb", compresslevel=level) as out:
        shutil.copyfileobj(source, out, 1 << 16)
    shutil.copystat(path, target)
    os.unlink(path)
    return target


def shift(path, keep):
    existing = generations(path)
    for number in sorted(existing, reverse=True):
        name = existing[number]
        if number >= keep:
            os.unlink(name)
        else:
            os.rename(name, f"{path}.{number + 1}" + (".gz" if name.endswith(".gz") else ""))


def rotate(path, policy):
    shift(path, policy.keep)
    os.rename(path, path + ".1")
    open(path, "w").close()
    for number, name in generations(path).items():
        if number >= policy.compress_from and not name.endswith(".gz"):
            compress(name, policy.level)
    log.info("rotated %s", path)


def sweep(policies):
    turned = []
    for policy in policies:
        for path in sorted(glob.glob(policy.pattern)):
            if policy.due(path):
                rotate(path, policy)
                turned.append(path)
    return turned
