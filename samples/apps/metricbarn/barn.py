"""Keeps points: a log that is written at once, blocks that are written when there is time."""
import fnmatch
import os
import struct
import threading
from bisect import bisect_left
from collections import defaultdict

from points import compress, expand, parse_line

HEADER = struct.Struct(">H q q I")


class WriteAheadLog:
    def __init__(self, path):
        self.path = path
        self.file = open(path, "a+")

    def append(self, lines):
        self.file.write("".join(line + "\n" for line in lines))
        self.file.flush()
        os.fdatasync(self.file.fileno())

    def replay(self):
        self.file.seek(0)
        for line in self.file:
            yield parse_line(line.rstrip("\n"))

    def clear(self):
        self.file.seek(0)
        self.file.truncate()

    def close(self):
        self.file.close()


class Block:
    def __init__(self, path, series, first, last, offset, size):
        self.path, self.series, self.first, self.last = path, series, first, last
        self.offset, self.size = offset, size

    def read(self):
        with open(self.path, "rb") as f:
            f.seek(self.offset)
            return expand(f.read(self.size))

    def touches(self, start, end):
        return self.first < end and self.last >= start


class Barn:
    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.folder = folder
        self.lock = threading.RLock()
        self.fresh = defaultdict(list)
        self.blocks = defaultdict(list)
        self.log = WriteAheadLog(os.path.join(folder, "wal"))
        for name in sorted(os.listdir(folder)):
            if name.endswith(".blk"):
                self._index(os.path.join(folder, name))
        for point in self.log.replay():
            self.fresh[point.series].append((point.time, point.value))

    def _index(self, path):
        with open(path, "rb") as f:
            while head := f.read(HEADER.size):
                length, first, last, size = HEADER.unpack(head)
                series = f.read(length).decode()
                self.blocks[series].append(Block(path, series, first, last, f.tell(), size))
                f.seek(size, os.SEEK_CUR)

    def add(self, lines):
        found = [parse_line(line) for line in lines]
        with self.lock:
            self.log.append(lines)
            for p in found:
                self.fresh[p.series].append((p.time, p.value))
        return len(found)

    def flush(self):
        with self.lock:
            fresh, self.fresh = self.fresh, defaultdict(list)
            if not fresh:
                return None
            path = os.path.join(self.folder, f"{len(os.listdir(self.folder)):06}.blk")
            with open(path + ".tmp", "wb") as f:
                for series, points in fresh.items():
                    points.sort()
                    body = compress(*zip(*points))
                    name = series.encode()
                    f.write(HEADER.pack(len(name), points[0][0], points[-1][0], len(body)) + name + body)
                os.fsync(f.fileno())
            os.rename(path + ".tmp", path)
            self._index(path)
            self.log.clear()
            return path

    def names(self, pattern="*"):
        return sorted(n for n in self.blocks.keys() | self.fresh.keys() if fnmatch.fnmatch(n, pattern))

    def read(self, series, start, end):
        points = []
        for block in self.blocks.get(series, ()):
            if block.touches(start, end):
                times, values = block.read()
                a, b = bisect_left(times, start), bisect_left(times, end)
                points.extend(zip(times[a:b], values[a:b]))
        points.extend(p for p in self.fresh.get(series, ()) if start <= p[0] < end)
        points.sort()
        return points

    def forget(self, before):
        with self.lock:
            for series, blocks in self.blocks.items():
                self.blocks[series] = [b for b in blocks if b.last >= before]
            used = {b.path for blocks in self.blocks.values() for b in blocks}
            gone = [n for n in os.listdir(self.folder) if n.endswith(".blk") and os.path.join(self.folder, n) not in used]
            for name in gone:
                os.unlink(os.path.join(self.folder, name))
            return len(gone)

    def close(self):
        self.flush()
        self.log.close()
