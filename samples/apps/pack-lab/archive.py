import json
import os
import struct
import subprocess
import zlib
from pathlib import Path

import huffman
import lz

MAGIC = b"PKLB"
BLOCK = 16384

METHODS = {
    0: (lambda data: data, lambda data: data),
    1: (huffman.encode, huffman.decode),
    2: (lambda data: huffman.encode(lz.compress(data)), lambda blob: lz.expand(huffman.decode(blob))),
    3: (lambda data: zlib.compress(data, 9), zlib.decompress),
}


def pack_block(data, methods=(1, 2)):
    best, method = data, 0
    for m in methods:
        packed = METHODS[m][0](data)
        if len(packed) < len(best):
            best, method = packed, m
    return struct.pack("!BII", method, len(best), zlib.crc32(data)) + best


class Writer:
    def __init__(self, path):
        self.file = open(path, "wb")
        self.file.write(MAGIC)
        self.index = {}

    def add(self, name, source, methods):
        start = self.file.tell()
        size = 0
        while chunk := source.read(BLOCK):
            self.file.write(pack_block(chunk, methods))
            size += len(chunk)
        self.file.write(struct.pack("!BII", 255, 0, 0))
        self.index[name] = start, size

    def close(self):
        at = self.file.tell()
        self.file.write(zlib.compress(json.dumps(self.index).encode()))
        self.file.write(struct.pack("!Q", at))
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()


class Reader:
    def __init__(self, path):
        self.file = open(path, "rb")
        if self.file.read(4) != MAGIC:
            raise ValueError(f"{path}: not an archive")
        self.file.seek(-8, os.SEEK_END)
        end = self.file.tell()
        (at,) = struct.unpack("!Q", self.file.read(8))
        self.file.seek(at)
        self.index = json.loads(zlib.decompress(self.file.read(end - at)))

    def blocks(self, name):
        self.file.seek(self.index[name][0])
        while True:
            method, size, check = struct.unpack("!BII", self.file.read(9))
            if method == 255:
                return
            data = METHODS[method][1](self.file.read(size))
            if zlib.crc32(data) != check:
                raise ValueError(f"{name}: damaged")
            yield data

    def extract(self, name, folder):
        target = Path(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "wb") as out:
            for data in self.blocks(name):
                out.write(data)
        return target

    def close(self):
        self.file.close()


def external(command, path):
    """What the usual tools make of it: bytes of their output."""
    with open(path, "rb") as source:
        child = subprocess.Popen(command.split(), stdin=source, stdout=subprocess.PIPE)
        size = 0
        while chunk := child.stdout.read(65536):
            size += len(chunk)
        child.stdout.close()
        child.wait()
    return size
