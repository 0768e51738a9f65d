import gzip
import hashlib
import json
import os


class Journal:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def note(self, kind, target, event):
        self.file.write(json.dumps({"kind": kind, "target": target, "event": event}) + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self):
        self.file.close()


def canonical(value):
    if isinstance(value, dict):
        return {k: canonical(value[k]) for k in sorted(value) if value[k] is not None}
    if isinstance(value, list):
        return [canonical(v) for v in value]
    return round(value, 6) if isinstance(value, float) else value


def identity(event):
    return hashlib.md5(json.dumps(canonical(event)).encode()).hexdigest()


def read_spool(path):
    """The spooled hooks, each once, oldest first."""
    events = {}
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            event = json.loads(line)
            events.setdefault(identity(event), event)
    return sorted(events.values(), key=lambda e: e["at"])
