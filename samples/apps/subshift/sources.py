import abc
import gzip
import json
import logging
import os
import struct
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

log = logging.getLogger("subshift")


def film_hash(path: Path) -> str:
    """Size plus the sums of the first and last 64 KiB, as 64 bit words."""
    size = path.stat().st_size
    total = size
    with open(path, "rb") as f:
        for where in (0, max(0, size - 65536)):
            f.seek(where)
            chunk = f.read(65536)
            chunk += b"\0" * (-len(chunk) % 8)
            total += sum(struct.unpack(f"<{len(chunk) // 8}Q", chunk))
    return f"{total & 0xFFFFFFFFFFFFFFFF:016x}"


class Source(abc.ABC):
    @abc.abstractmethod
    def find(self, film: Path, language: str) -> "str | None":
        ...


class Neighbour(Source):
    """A file that lies beside the film already."""

    def find(self, film, language):
        for candidate in (film.with_suffix(f".{language}.srt"), film.with_suffix(".srt")):
            if candidate.exists():
                return candidate.read_text(encoding="utf-8", errors="replace")
        return None


class Service(Source):
    def __init__(self, base: str, user: str, password: str):
        self.base = base
        self.credentials = {"user": user, "password": password}
        self.token = None

    def call(self, path, body=None):
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.base + path, data, headers), timeout=10) as answer:
            return answer.read()

    def login(self):
        self.token = json.loads(self.call("/login", self.credentials))["token"]

    def search(self, digest, language):
        query = urllib.parse.urlencode({"hash": digest, "lang": language})
        return sorted(json.loads(self.call("/search?" + query)), key=lambda r: -r["rating"])

    def download(self, number, patience=6):
        for turn in range(patience):
            try:
                return gzip.decompress(self.call(f"/download/{number}")).decode("utf-8-sig")
            except urllib.error.HTTPError as e:
                e.close()
                if e.code != 429:
                    raise
                self.cool_down(float(e.headers.get("Retry-After", "0.1")))
        return None

    def cool_down(self, seconds):
        log.info("limit reached, %.2f s", seconds)
        time.sleep(seconds)

    def find(self, film, language):
        if not self.token:
            self.login()
        hits = self.search(film_hash(film), language)
        return self.download(hits[0]["id"]) if hits else None


class Sound:
    """Loudness of the film's sound track, by an outside program."""

    def __init__(self, command, cache: Path):
        self.command, self.cache = command, cache
        cache.mkdir(exist_ok=True)

    def levels(self, film: Path) -> bytes:
        kept = self.cache / (film.name + ".lvl")
        if not kept.exists():
            self.store(kept, self.extract(film))
        return kept.read_bytes()

    def extract(self, film: Path) -> bytes:
        done = subprocess.run([*self.command, str(film)], stdout=subprocess.PIPE, check=True)
        return done.stdout

    def store(self, path: Path, data: bytes) -> None:
        with open(path, "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
