import json
from functools import lru_cache
from pathlib import Path


class Loader:
    def __init__(self, root):
        self.root = Path(root)
        self.cache = {}

    def load(self, name):
        return (self.root / name).read_text(encoding="utf-8")

    def cached(self, name):
        return self.cache.get(name)


class MemoryLoader(Loader):
    def load(self, name):
        return self.cache[name]


def load_json(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


@lru_cache
def load_theme(path):
    return Path(path).read_bytes()
