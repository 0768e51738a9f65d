import hashlib
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .chunks import ChunkStore, boundaries


@dataclass
class Item:
    path: str
    size: int
    mode: int
    chunks: list = field(default_factory=list)


class Vault:
    def __init__(self, folder, codec="zlib", uploader=None):
        self.folder = Path(folder)
        (self.folder / "chunks").mkdir(parents=True, exist_ok=True)
        self.store = ChunkStore(str(self.folder / "chunks"), codec)
        self.uploader = uploader

    def add_file(self, path, root):
        data = path.read_bytes()
        item = Item(str(path.relative_to(root)), len(data), path.stat().st_mode & 0o777)
        view = memoryview(data)
        for start, end in boundaries(data):
            name = self.store.put(bytes(view[start:end]))
            item.chunks.append(name)
            if self.uploader:
                self.uploader.offer(name)
        return item

    def snapshot(self, root):
        root = Path(root)
        items = [self.add_file(path, root) for path in sorted(root.rglob("*")) if path.is_file()]
        label = hashlib.sha1("".join(c for i in items for c in i.chunks).encode()).hexdigest()[:12]
        self.write_manifest(label, items)
        return label, items

    def write_manifest(self, label, items):
        target = self.folder / f"{label}.json"
        with open(target, "w") as out:
            json.dump({"made": int(time.time()), "items": [asdict(i) for i in items]}, out)
            out.flush()
            os.fsync(out.fileno())

    def manifest(self, label):
        content = json.loads((self.folder / f"{label}.json").read_text())
        return [Item(**raw) for raw in content["items"]]

    def restore(self, label, target):
        target = Path(target)
        for item in self.manifest(label):
            place = target / item.path
            place.parent.mkdir(parents=True, exist_ok=True)
            with open(place, "wb") as out:
                for name in item.chunks:
                    out.write(self.store.get(name))
            place.chmod(item.mode)

    def check(self, jobs=4):
        def probe(name):
            try:
                self.store.get(name)
                return None
            except ValueError:
                return name
        with ThreadPoolExecutor(jobs) as pool:
            return [bad for bad in pool.map(probe, self.store.names()) if bad]

    def sweep(self, labels):
        used = {c for label in labels for item in self.manifest(label) for c in item.chunks}
        gone = 0
        for name in list(self.store.names()):
            if name not in used:
                os.unlink(self.store.place(name))
                gone += 1
        return gone
