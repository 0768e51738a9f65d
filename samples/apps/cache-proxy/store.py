import gzip
import hashlib
import json
import os
import threading
import time
from collections import OrderedDict


class Entry:
    def __init__(self, status, headers, body, until):
        self.status = status
        self.headers = headers
        self.body = body
        self.until = until

    @property
    def fresh(self):
        return time.time() < self.until

    @property
    def weight(self):
        return len(self.body) + sum(len(k) + len(v) for k, v in self.headers.items())


class Lru:
    """The newest entries, up to a number of bytes; what falls out goes to `on_evict`."""

    def __init__(self, capacity, on_evict=None):
        self.capacity = capacity
        self.on_evict = on_evict
        self.size = 0
        self.entries = OrderedDict()
        self.lock = threading.Lock()

    def get(self, key):
        with self.lock:
            entry = self.entries.get(key)
            if entry is not None:
                self.entries.move_to_end(key)
            return entry

    def put(self, key, entry):
        evicted = []
        with self.lock:
            old = self.entries.pop(key, None)
            if old is not None:
                self.size -= old.weight
            self.entries[key] = entry
            self.size += entry.weight
            while self.size > self.capacity and len(self.entries) > 1:
                name, victim = self.entries.popitem(last=False)
                self.size -= victim.weight
                evicted.append((name, victim))
        if self.on_evict:
            for name, victim in evicted:
                self.on_evict(name, victim)
        return len(evicted)


class Disk:
    """The second level: a file per entry."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def file(self, key):
        return os.path.join(self.folder, hashlib.sha1(key.encode()).hexdigest())

    def write(self, key, entry):
        head = json.dumps({"status": entry.status, "headers": entry.headers, "until": entry.until}).encode()
        part = f"{self.file(key)}.{threading.get_ident()}"
        with open(part, "wb") as out:
            out.write(len(head).to_bytes(4, "big"))
            out.write(head)
            out.write(gzip.compress(entry.body, 6))
        os.replace(part, self.file(key))

    def read(self, key):
        try:
            with open(self.file(key), "rb") as f:
                head = json.loads(f.read(int.from_bytes(f.read(4), "big")))
                return Entry(head["status"], head["headers"], gzip.decompress(f.read()), head["until"])
        except FileNotFoundError:
            return None

    def sweep(self, now):
        """Removes what is too old; the number of files removed."""
        removed = 0
        for name in os.listdir(self.folder):
            path = os.path.join(self.folder, name)
            with open(path, "rb") as f:
                head = json.loads(f.read(int.from_bytes(f.read(4), "big")))
            if head["until"] < now:
                os.unlink(path)
                removed += 1
        return removed
