"""What was built from what, last time."""
import hashlib
import os
import pickle
import re

INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.M)
COMMENT = re.compile(rb"/\*.*?\*/", re.S)


def fingerprint(paths, salt=""):
    digest = hashlib.sha1(salt.encode())
    for path in paths:
        digest.update(path.encode())
        try:
            with open(path, "rb") as handle:
                digest.update(handle.read())
        except FileNotFoundError:
            digest.update(b"-")
    return digest.hexdigest()


class Includes:
    """Header files that a source pulls in, directly or not."""

    def __init__(self, folder="."):
        self.folder = folder
        self.direct_of = {}

    def direct(self, path):
        if path not in self.direct_of:
            try:
                with open(path, "rb") as handle:
                    text = COMMENT.sub(b"", handle.read())
            except FileNotFoundError:
                text = b""
            base = os.path.dirname(path)
            self.direct_of[path] = [os.path.join(base, name.decode()) for name in INCLUDE.findall(text)]
        return self.direct_of[path]

    def closure(self, path):
        seen, todo = set(), [path]
        while todo:
            for header in self.direct(todo.pop()):
                if header not in seen:
                    seen.add(header)
                    todo.append(header)
        return sorted(seen)


class State:
    def __init__(self, path):
        self.path = path
        self.prints = {}
        self.seconds = {}
        if os.path.exists(path):
            with open(path, "rb") as handle:
                self.prints, self.seconds = pickle.load(handle)

    def store(self):
        with open(self.path + "~", "wb") as handle:
            pickle.dump((self.prints, self.seconds), handle)
            handle.flush()
            os.fsync(handle.fileno())
        os.rename(self.path + "~", self.path)
