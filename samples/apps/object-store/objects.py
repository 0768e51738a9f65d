"""Content-addressed objects: blobs, trees and commits in one folder."""
import hashlib
import os
import zlib
from dataclasses import dataclass
from pathlib import Path


class StoreError(Exception):
    pass


@dataclass(frozen=True)
class TreeItem:
    mode: str
    name: str
    ident: str


@dataclass(frozen=True)
class Commit:
    tree: str
    parents: tuple
    author: str
    when: int
    message: str

    def encode(self):
        lines = [f"tree {self.tree}"]
        lines += [f"parent {parent}" for parent in self.parents]
        lines += [f"author {self.author} {self.when}", "", self.message]
        return "\n".join(lines).encode()

    @classmethod
    def decode(cls, data):
        head, _, message = data.decode().partition("\n\n")
        tree, parents, author, when = "", [], "", 0
        for line in head.splitlines():
            word, _, rest = line.partition(" ")
            if word == "tree":
                tree = rest
            elif word == "parent":
                parents.append(rest)
            elif word == "author":
                author, _, stamp = rest.rpartition(" ")
                when = int(stamp)
        return cls(tree, tuple(parents), author, when, message)


class Objects:
    def __init__(self, folder, sync=False):
        self.folder = Path(folder)
        self.sync = sync
        self.folder.mkdir(parents=True, exist_ok=True)

    def place(self, ident):
        return self.folder / ident[:2] / ident[2:]

    def write(self, kind, body):
        data = f"{kind} {len(body)}\0".encode() + body
        ident = hashlib.sha1(data).hexdigest()
        place = self.place(ident)
        if place.exists():
            return ident
        place.parent.mkdir(exist_ok=True)
        scratch = place.with_suffix(".tmp")
        with open(scratch, "wb") as out:
            out.write(zlib.compress(data, 5))
            if self.sync:
                out.flush()
                os.fsync(out.fileno())
        scratch.rename(place)
        return ident

    def read(self, ident, expected=None):
        try:
            data = zlib.decompress(self.place(ident).read_bytes())
        except FileNotFoundError:
            raise StoreError(f"no object {ident}") from None
        head, _, body = data.partition(b"\0")
        kind, size = head.decode().split()
        if int(size) != len(body) or expected not in (None, kind):
            raise StoreError(f"{ident} is not a whole {expected or 'object'}")
        return body

    def write_tree(self, items):
        body = b"".join(f"{i.mode} {i.name}\0".encode() + bytes.fromhex(i.ident) for i in sorted(items, key=lambda i: i.name))
        return self.write("tree", body)

    def read_tree(self, ident):
        body = self.read(ident, "tree")
        place, items = 0, []
        while place < len(body):
            end = body.index(b"\0", place)
            mode, _, name = body[place:end].decode().partition(" ")
            items.append(TreeItem(mode, name, body[end + 1:end + 21].hex()))
            place = end + 21
        return items

    def all(self):
        for prefix in sorted(os.listdir(self.folder)):
            if len(prefix) == 2:
                for rest in os.listdir(self.folder / prefix):
                    yield prefix + rest

    def add_folder(self, folder):
        items = []
        for child in sorted(folder.iterdir()):
            if child.name.startswith("."):
                continue
            if child.is_dir():
                items.append(TreeItem("40000", child.name, self.add_folder(child)))
            else:
                items.append(TreeItem("100644", child.name, self.write("blob", child.read_bytes())))
        return self.write_tree(items)

    def flatten(self, ident, prefix=""):
        found = {}
        for item in self.read_tree(ident):
            if item.mode == "40000":
                found.update(self.flatten(item.ident, prefix + item.name + "/"))
            else:
                found[prefix + item.name] = item.ident
        return found
