"""Hashes of files, with a cache that survives between runs."""
import hashlib
import json
import os
import threading
from concurrent.futures import ThreadPoolExecutor

HEAD = 4096
CHUNK = 1 << 20


def head_hash(path):
    with open(path, "rb") as handle:
        return hashlib.blake2b(handle.read(HEAD), digest_size=16).hexdigest()


def full_hash(path):
    digest = hashlib.sha256()
    with open(path, "rb") as handle:
        while chunk := handle.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


class HashCache:
    def __init__(self, path):
        self.path = path
        self.lock = threading.Lock()
        self.known = {}
        self.hits = 0

    def load(self):
        if os.path.exists(self.path):
            with open(self.path) as handle:
                self.known = json.load(handle)

    def save(self):
        scratch = self.path + ".part"
        with open(scratch, "w") as handle:
            json.dump(self.known, handle, indent=1, sort_keys=True)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(scratch, self.path)

    def key(self, entry):
        return f"{entry.path}:{entry.size}:{entry.mtime}"

    def get(self, entry):
        key = self.key(entry)
        with self.lock:
            if key in self.known:
                self.hits += 1
                return self.known[key]
        value = full_hash(entry.path)
        with self.lock:
            self.known[key] = value
        return value


def confirm(entries, cache, workers=4):
    """Split entries of one size into sets with the same content."""
    heads = {}
    for entry in entries:
        heads.setdefault(head_hash(entry.path), []).append(entry)
    same = {}
    with ThreadPoolExecutor(max_workers=workers) as pool:
        for group in heads.values():
            if len(group) < 2:
                continue
            for entry, value in zip(group, pool.map(cache.get, group)):
                same.setdefault(value, []).append(entry)
    return [group for group in same.values() if len(group) > 1]
