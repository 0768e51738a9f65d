import contextlib
import fcntl
import hashlib
import http.client
import json
import os
import time

import crypto


class Busy(Exception):
    pass


class Vault:
    """Entries in a sealed file."""

    def __init__(self, path, password):
        self.path, self.password = path, password
        self.entries = {}
        if os.path.exists(path):
            with open(path, "rb") as f:
                self.entries = json.loads(crypto.unseal(f.read(), password))

    @contextlib.contextmanager
    def locked(self, patience=1.0):
        with open(self.path + ".lock", "w") as f:
            end = time.monotonic() + patience
            while True:
                try:
                    fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() > end:
                        raise Busy(self.path) from None
                    time.sleep(0.01)
            yield self

    def save(self):
        blob = crypto.seal(json.dumps(self.entries).encode(), self.password)
        with open(self.path + ".new", "wb") as f:
            f.write(blob)
            f.flush()
            os.fsync(f.fileno())
        os.rename(self.path + ".new", self.path)

    def add(self, name, user, password, **more):
        if name in self.entries:
            self.entries[name].setdefault("old", []).append(self.entries[name]["password"])
        self.entries.setdefault(name, {}).update(user=user, password=password, changed=time.time(), **more)

    def find(self, text):
        text = text.lower()
        return sorted(n for n, e in self.entries.items() if text in n.lower() or text in e["user"].lower())

    def reused(self):
        by_hash = {}
        for name, entry in self.entries.items():
            by_hash.setdefault(hashlib.sha256(entry["password"].encode()).digest(), []).append(name)
        return [names for names in by_hash.values() if len(names) > 1]

    def rekey(self, password):
        with self.locked():
            self.password = password
            self.save()


class BreachCheck:
    """Asks for a prefix of the hash only."""

    def __init__(self, address):
        self.con = http.client.HTTPConnection(address, timeout=10)
        self.ranges = {}

    def range(self, prefix):
        if prefix not in self.ranges:
            self.con.request("GET", f"/range/{prefix}")
            text = self.con.getresponse().read().decode()
            self.ranges[prefix] = {line[:35]: int(line[36:]) for line in text.splitlines()}
        return self.ranges[prefix]

    def count(self, password):
        digest = hashlib.sha1(password.encode()).hexdigest().upper()
        return self.range(digest[:5]).get(digest[5:], 0)

    def close(self):
        self.con.close()
