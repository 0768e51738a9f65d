import gzip
import hashlib
import math
import mimetypes
import os
import re
import tempfile
import threading
from collections import Counter, OrderedDict
from dataclasses import dataclass
from pathlib import Path

from render import Markdown, minify_css


@dataclass
class Asset:
    body: bytes
    packed: bytes
    etag: str
    kind: str
    stamp: float


class LruCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.size = 0
        self.items = OrderedDict()
        self.lock = threading.Lock()

    def get(self, key, stamp):
        with self.lock:
            asset = self.items.get(key)
            if asset is None or asset.stamp != stamp:
                return None
            self.items.move_to_end(key)
            return asset

    def put(self, key, asset):
        with self.lock:
            old = self.items.pop(key, None)
            self.size += len(asset.body) - (len(old.body) if old else 0)
            self.items[key] = asset
            while self.size > self.capacity:
                _, dropped = self.items.popitem(last=False)
                self.size -= len(dropped.body)


class AssetStore:
    def __init__(self, root, capacity=600_000):
        self.root = Path(root).resolve()
        self.cache = LruCache(capacity)

    def locate(self, name):
        path = (self.root / name.lstrip("/")).resolve()
        if not path.is_relative_to(self.root) or not path.is_file():
            raise FileNotFoundError(name)
        return path

    def build(self, path, stamp):
        raw = path.read_bytes()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if path.suffix == ".md":
            raw, kind = Markdown(raw.decode()).render().encode(), "text/html"
        elif path.suffix == ".css":
            raw = minify_css(raw.decode()).encode()
        packed = gzip.compress(raw, 9) if kind.startswith("text/") else b""
        return Asset(raw, packed, hashlib.sha1(raw).hexdigest()[:16], kind, stamp)

    def get(self, name):
        path = self.locate(name)
        stamp = path.stat().st_mtime
        asset = self.cache.get(name, stamp)
        if asset is None:
            asset = self.build(path, stamp)
            self.cache.put(name, asset)
        return asset

    def save(self, name, stream, length):
        target = self.root / Path(name).name
        handle, temporary = tempfile.mkstemp(dir=self.root)
        with open(handle, "wb") as out:
            while length:
                block = stream.read(min(length, 16384))
                if not block:
                    raise ConnectionError("upload ended early")
                out.write(block)
                length -= len(block)
            out.flush()
            os.fsync(out.fileno())
        os.replace(temporary, target)
        return target.name

    def pages(self):
        return sorted(self.root.glob("*.md"))


class SearchIndex:
    def __init__(self, store):
        self.store = store
        self.postings = {}
        self.lengths = {}

    def rebuild(self):
        postings, lengths = {}, {}
        for path in self.store.pages():
            counts = Counter(re.findall(r"[a-z]{3,}", path.read_text().lower()))
            lengths[path.name] = math.sqrt(sum(n * n for n in counts.values()))
            for word, count in counts.items():
                postings.setdefault(word, {})[path.name] = count
        self.postings, self.lengths = postings, lengths

    def search(self, query, limit=10):
        scores = Counter()
        for word in query.lower().split():
            for term in (t for t in self.postings if t.startswith(word)):
                pages = self.postings[term]
                weight = math.log(1 + len(self.lengths) / len(pages))
                for page, count in pages.items():
                    scores[page] += weight * count / self.lengths[page]
        return scores.most_common(limit)
