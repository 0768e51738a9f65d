"""Walking directories and describing the files found there."""
import fnmatch
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator

IGNORED = (".git", "__pycache__", "*.tmp", "node_modules")


@dataclass(frozen=True)
class Entry:
    path: str
    size: int
    mtime: int
    inode: int = 0

    @property
    def suffix(self) -> str:
        return os.path.splitext(self.path)[1].lower()


@dataclass
class Scanner:
    roots: list
    min_size: int = 1
    ignore: tuple = IGNORED
    errors: list = field(default_factory=list)

    def wanted(self, name: str) -> bool:
        return not any(fnmatch.fnmatch(name, pattern) for pattern in self.ignore)

    def entries(self) -> Iterator[Entry]:
        stack = [str(root) for root in self.roots]
        while stack:
            folder = stack.pop()
            try:
                with os.scandir(folder) as listing:
                    for item in listing:
                        if not self.wanted(item.name):
                            continue
                        if item.is_dir(follow_symlinks=False):
                            stack.append(item.path)
                        elif item.is_file(follow_symlinks=False):
                            info = item.stat()
                            if info.st_size >= self.min_size:
                                yield Entry(item.path, info.st_size, info.st_mtime_ns, info.st_ino)
            except OSError as error:
                self.errors.append((folder, str(error)))

    def by_size(self) -> dict:
        groups = {}
        for entry in self.entries():
            groups.setdefault(entry.size, []).append(entry)
        return {size: found for size, found in groups.items() if len(found) > 1}


def total_size(root: Path) -> int:
    total = 0
    for child in root.iterdir():
        if child.is_dir():
            total += total_size(child)
        else:
            total += child.stat().st_size
    return total
