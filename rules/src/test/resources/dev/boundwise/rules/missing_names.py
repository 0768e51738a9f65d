"""Reads qualified names, one a line, and prints those that this Python does not have."""
import importlib
import os
import sys


def known_objects():
    """Types without a name of their own: the tables call them what the documentation does."""
    import hashlib
    import select
    import threading
    import types as kinds
    import zlib

    types = {
        "threading.Lock": type(threading.Lock()),
        "threading.RLock": type(threading.RLock()),
        "os.ScandirIterator": type(os.scandir()),
        "sys.stdin": __import__("io").TextIOWrapper,
        "subprocess.Popen.stdout": __import__("io").BufferedReader,
        "concurrent.futures.Executor.map.results": kinds.GeneratorType,
        "concurrent.futures.Future.finished": __import__("concurrent.futures").futures.Future,
        "hashlib._Hash": type(hashlib.sha256()),
        "zlib.Compress": type(zlib.compressobj()),
        "zlib.Decompress": type(zlib.decompressobj()),
    }
    if hasattr(select, "poll"):
        types["select.poll"] = type(select.poll())
    return types


def exists(name, types):
    for owner, cls in types.items():
        if name == owner:
            return True
        if name.startswith(owner + "."):
            return hasattr(cls, name[len(owner) + 1:])
    parts = name.split(".")
    if parts[-1] == "*":
        parts.pop()
    for size in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:size]))
        except ImportError:
            continue
        for part in parts[size:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


types = known_objects()
for line in sys.stdin:
    if line.strip() and not exists(line.strip(), types):
        print(line.strip())
