import hashlib
import http.client
import os
import shutil
import time
from contextlib import contextmanager


class Mismatch(Exception):
    pass


def sha256_file(path, block=1 << 16):
    h = hashlib.sha256()
    with open(path, "rb") as f:
        while data := f.read(block):
            h.update(data)
    return h.hexdigest()


class Fetcher:
    def __init__(self, host, port, root=""):
        self.host, self.port, self.root = host, port, root
        self.connection = http.client.HTTPConnection(host, port, timeout=15)
        self.bytes = 0

    def open(self, path, headers={}):
        for attempt in (1, 2, 3):
            try:
                self.connection.request("GET", f"{self.root}/{path}", headers=headers)
                answer = self.connection.getresponse()
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()
                time.sleep(0.02 * attempt)
                continue
            if answer.status in (200, 206):
                return answer
            answer.read()
            if answer.status != 503:
                break
            time.sleep(0.02 * attempt)
        raise OSError(f"{path}: {answer.status}")

    def small(self, path):
        data = self.open(path).read()
        self.bytes += len(data)
        return data

    def checked(self, path, digest):
        data = self.small(path)
        if hashlib.sha256(data).hexdigest() != digest:
            raise Mismatch(path)
        return data

    def to_file(self, path, target, digest, block=1 << 15):
        """Download with the sum taken on the way."""
        part, h = target + ".part", hashlib.sha256()
        answer = self.open(path)
        with open(part, "wb") as f:
            while data := answer.read(block):
                h.update(data)
                f.write(data)
                self.bytes += len(data)
        if h.hexdigest() != digest:
            os.remove(part)
            raise Mismatch(path)
        os.replace(part, target)

    def close(self):
        self.connection.close()


@contextmanager
def lock(folder, patience=2.0):
    path, until = os.path.join(folder, ".lock"), time.monotonic() + patience
    while True:
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            if time.monotonic() > until:
                raise TimeoutError("another mirror run is going on") from None
            time.sleep(0.02)
    try:
        yield
    finally:
        os.remove(path)


def free_space(folder):
    return shutil.disk_usage(folder).free


def sync_folder(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def write_durably(path, data):
    with open(path + ".new", "wb") as f:
        f.write(data)
        f.flush()
        os.fsync(f.fileno())
    os.replace(path + ".new", path)
    sync_folder(os.path.dirname(path) or ".")
