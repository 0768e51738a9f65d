"""What is done with the duplicates."""
import os
import subprocess
import sys
import threading


class Progress(threading.Thread):
    def __init__(self, every=0.05, out=sys.stderr):
        super().__init__(daemon=True)
        self.every = every
        self.out = out
        self.done = 0
        self.finished = threading.Event()

    def step(self, count=1):
        self.done += count

    def run(self):
        while not self.finished.wait(self.every):
            self.show()

    def show(self):
        self.out.write(f"\r{self.done} groups")
        self.out.flush()

    def close(self):
        self.finished.set()
        self.join()
        self.out.write("\n")


class Journal:
    def __init__(self, path):
        self.handle = open(path, "a")

    def record(self, action, kept, replaced):
        self.handle.write(f"{action}\t{kept}\t{replaced}\n")
        self.handle.flush()
        os.fsync(self.handle.fileno())

    def close(self):
        self.handle.close()


def keeper(group):
    return min(group, key=lambda entry: (entry.mtime, len(entry.path), entry.path))


def link(group, journal):
    kept = keeper(group)
    saved = 0
    for entry in group:
        if entry is kept or entry.inode == kept.inode:
            continue
        scratch = entry.path + ".lnk"
        os.link(kept.path, scratch)
        os.replace(scratch, entry.path)
        journal.record("link", kept.path, entry.path)
        saved += entry.size
    return saved


def compare(left, right):
    """The system's own opinion, for the doubtful."""
    done = subprocess.run(["cmp", "--silent", left, right])
    return done.returncode == 0


def open_elsewhere(path):
    """True if another process still writes to this file."""
    done = subprocess.run(["sh", "-c", 'fuser -s "$1" 2>/dev/null', "sh", path], stdin=subprocess.DEVNULL)
    return done.returncode == 0


def human(size):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} TiB"
