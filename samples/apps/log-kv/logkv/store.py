import os
import threading
from pathlib import Path

from .records import DELETE, PUT, Bloom, CorruptRecord, encode, scan


class Segment:
    def __init__(self, path: Path):
        self.path = path
        self.index: dict[bytes, tuple[int, int] | None] = {}
        self.bloom = None
        self.size = 0
        self._reader = None

    def load(self):
        self.index.clear()
        with open(self.path, "rb") as handle:
            try:
                for kind, key, offset, length in scan(handle):
                    self.index[key] = (offset, length) if kind == PUT else None
                    self.size = offset + length
            except CorruptRecord:
                os.truncate(self.path, self.size)
        return len(self.index)

    def seal(self):
        bloom = Bloom(len(self.index))
        for key in self.index:
            bloom.add(key)
        self.bloom = bloom

    def read(self, offset, length):
        if self._reader is None:
            self._reader = open(self.path, "rb")
        return os.pread(self._reader.fileno(), length, offset)

    def may_hold(self, key):
        return self.bloom is None or key in self.bloom

    def drop(self):
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def __repr__(self):
        return f"<Segment {self.path.name} keys={len(self.index)}>"


class WriteBatch:
    def __init__(self):
        self.operations = []

    def put(self, key, value):
        self.operations.append((PUT, key, value))
        return self

    def delete(self, key):
        self.operations.append((DELETE, key, b""))
        return self


class Store:
    segment_limit = 1 << 20

    def __init__(self, folder, durable=True):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.durable = durable
        self.lock = threading.RLock()
        self.segments = []
        self._log = None
        self._recover()

    def _recover(self):
        for path in sorted(self.folder.glob("*.seg")):
            segment = Segment(path)
            segment.load()
            segment.seal()
            self.segments.append(segment)
        self._roll()

    def _roll(self):
        if self._log is not None:
            self._sync()
            self._log.close()
            self.active.seal()
        last = int(self.segments[-1].path.stem) if self.segments else 0
        self.active = Segment(self.folder / f"{last + 1:06d}.seg")
        self._log = open(self.active.path, "ab")
        self.segments.append(self.active)
        self._sync_folder()

    def _sync(self):
        self._log.flush()
        if self.durable:
            os.fsync(self._log.fileno())

    def _sync_folder(self):
        fd = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)

    def _append(self, kind, key, value):
        data = encode(key, value, kind)
        self._log.write(data)
        end = self.active.size + len(data)
        self.active.index[key] = (end - len(value), len(value)) if kind == PUT else None
        self.active.size = end

    def put(self, key, value):
        with self.lock:
            self._append(PUT, key, value)
            self._sync()
            if self.active.size > self.segment_limit:
                self._roll()

    def delete(self, key):
        with self.lock:
            self._append(DELETE, key, b"")
            self._sync()

    def write(self, batch):
        with self.lock:
            for kind, key, value in batch.operations:
                self._append(kind, key, value)
            self._sync()
            if self.active.size > self.segment_limit:
                self._roll()

    def get(self, key, default=None):
        with self.lock:
            for segment in reversed(self.segments):
                if not segment.may_hold(key) or key not in segment.index:
                    continue
                place = segment.index[key]
                if place is None:
                    return default
                if segment is self.active:
                    self._log.flush()
                return segment.read(*place)
        return default

    def keys(self):
        seen = {}
        for segment in self.segments:
            seen.update(segment.index)
        return sorted(key for key, place in seen.items() if place is not None)

    def prefix(self, start):
        for key in self.keys():
            if key.startswith(start):
                yield key, self.get(key)

    def compact(self):
        with self.lock:
            self._roll()
            old = self.segments[:-1]
            target = self.folder / "compact.tmp"
            with open(target, "wb") as out:
                for key in self.keys():
                    out.write(encode(key, self.get(key)))
                out.flush()
                os.fsync(out.fileno())
            for segment in old:
                segment.drop()
                segment.path.unlink()
            final = old[0].path
            os.replace(target, final)
            self._sync_folder()
            merged = Segment(final)
            merged.load()
            merged.seal()
            self.segments[:] = [merged, self.active]
            return len(old) - 1

    def close(self):
        with self.lock:
            self._sync()
            self._log.close()
            for segment in self.segments:
                segment.drop()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
