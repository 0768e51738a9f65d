"""What a node keeps on the disk, and the machine that the log drives."""
from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Entry:
    term: int
    command: dict


class Log:
    """Entries from 1 on; each is on the disk before it counts."""

    def __init__(self, path):
        self.path = path
        self.entries: list[Entry] = []
        self.file = open(path, "a+")
        self.file.seek(0)
        for line in self.file:
            self.entries.append(Entry(**json.loads(line)))

    def __len__(self):
        return len(self.entries)

    @property
    def last_term(self):
        return self.entries[-1].term if self.entries else 0

    def term_at(self, index):
        return self.entries[index - 1].term if 0 < index <= len(self.entries) else 0

    def append(self, entries):
        for entry in entries:
            self.entries.append(entry)
            self.file.write(json.dumps(asdict(entry)) + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())

    def cut(self, index):
        """Forgets everything from index on."""
        if index > len(self.entries):
            return
        del self.entries[index - 1:]
        self.file.seek(0)
        self.file.truncate()
        for entry in self.entries:
            self.file.write(json.dumps(asdict(entry)) + "\n")
        self.file.flush()

    def since(self, index):
        return self.entries[index - 1:]

    def close(self):
        self.file.close()


class Vote:
    def __init__(self, path):
        self.path = path
        self.term, self.voted = 0, None
        if os.path.exists(path):
            with open(path) as f:
                self.term, self.voted = json.load(f)

    def save(self, term, voted):
        self.term, self.voted = term, voted
        with open(self.path + ".new", "w") as f:
            json.dump([term, voted], f)
            f.flush()
            os.fsync(f.fileno())
        os.replace(self.path + ".new", self.path)


class KeyValue:
    def __init__(self):
        self.data = {}
        self.applied = 0

    def apply(self, command):
        self.applied += 1
        op, key = command["op"], command["key"]
        if op == "set":
            self.data[key] = command["value"]
        elif op == "add":
            self.data[key] = self.data.get(key, 0) + command["value"]
        elif op == "del":
            return self.data.pop(key, None)
        return self.data.get(key)
