import fcntl
import json
import os
import subprocess
import time
from contextlib import contextmanager


class Record:
    """A line of JSON per result, on disk before the next step begins."""

    def __init__(self, path):
        self.fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)

    def write(self, **values):
        os.write(self.fd, json.dumps(values | {"at": time.time()}).encode() + b"\n")
        os.fsync(self.fd)

    def close(self):
        os.close(self.fd)


@contextmanager
def reserved(path, patience=3.0):
    """The bench is shared: whoever has the lock may measure."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT)
    end = time.monotonic() + patience
    try:
        while True:
            try:
                fcntl.lockf(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.01)
        yield
    finally:
        os.close(fd)


def print_label(printer, serial, verdict):
    """To the label printer, through its filter; its answer."""
    child = subprocess.Popen(printer.split(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    out, _ = child.communicate(f"SN {serial}\n{verdict}\n", timeout=5)
    return out.strip()


def ask_operator(path, question, patience=1.0):
    """The panel beside the bench: the question goes to a file, the answer comes in another."""
    with open(path + ".ask", "w") as f:
        f.write(question)
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if os.path.exists(path + ".answer"):
            with open(path + ".answer") as f:
                answer = f.read().strip()
            os.unlink(path + ".answer")
            return answer
        time.sleep(0.005)
    return None
