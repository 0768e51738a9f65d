from __future__ import annotations

import glob
import json
import os
from dataclasses import dataclass
from pathlib import Path

import aiofiles.os


@dataclass
class Archive:
    root: Path
    index: str = "index.json"

    @property
    def size(self) -> int:
        return os.path.getsize(self.index)

    @property
    def title(self) -> str:
        return self.root.name

    def entries(self):
        for name in glob.glob("*.txt"):
            yield name

    def paths(self):
        return [self.root / name for name in ("a", "b")]

    def __contains__(self, name: str) -> bool:
        return (self.root / name).exists()

    def __enter__(self) -> Archive:
        self.root.mkdir()
        return self

    def __exit__(self, *error: object) -> None:
        return None

    def move(self, target):
        os.replace(self.index, target)

    def stamp(self, target):
        os.rename(self.index, target)

    def text(self):
        return json.dumps({"index": self.index})

    async def exists(self):
        return await aiofiles.os.path.exists(self.index)


def first_lines(path: Path):
    return path.read_text().splitlines()[:3]


def read_bytes_later(path: Path):
    return path.read_bytes()


def walk_all(folder):
    return list(os.walk(folder))
