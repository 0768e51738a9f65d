"""Where lines come from: files, packed files, commands, and files that grow."""
import bz2
import gzip
import io
import lzma
import os
import selectors
import subprocess
import time

OPENERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}


def looks_binary(path):
    with open(path, "rb") as handle:
        return b"\0" in handle.read(1024)


def files_under(folder, hidden=False):
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if hidden or not name.startswith("."))
        for name in sorted(names):
            if hidden or not name.startswith("."):
                yield os.path.join(base, name)


def read_lines(path):
    opener = OPENERS.get(os.path.splitext(path)[1])
    if opener:
        with opener(path, "rt", errors="replace") as handle:
            return handle.read().splitlines()
    with open(path, errors="replace") as handle:
        return handle.read().splitlines()


def command_lines(command):
    """Lines that a command prints, as they come."""
    process = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE, text=True)
    with process:
        for line in process.stdout:
            yield line.rstrip("\n")
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command}: exit code {process.returncode}")


def merged_output(commands):
    """Runs several commands at once and returns (command number, line) in order of arrival."""
    selector = selectors.DefaultSelector()
    running = []
    for number, command in enumerate(commands):
        process = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE)
        os.set_blocking(process.stdout.fileno(), False)
        selector.register(process.stdout, selectors.EVENT_READ, number)
        running.append(process)
    rest = [b""] * len(running)
    lines = []
    while selector.get_map():
        for key, _ in selector.select(1.0):
            data = os.read(key.fd, io.DEFAULT_BUFFER_SIZE)
            if not data:
                selector.unregister(key.fileobj)
                key.fileobj.close()
                continue
            *whole, rest[key.data] = (rest[key.data] + data).split(b"\n")
            lines.extend((key.data, line.decode(errors="replace")) for line in whole)
    for process in running:
        process.wait()
    selector.close()
    return lines


def follow(path, patience=0.4, poll=0.05):
    """Lines appended to a file, until none came for `patience` seconds."""
    with open(path, errors="replace") as handle:
        handle.seek(0, os.SEEK_END)
        last = time.monotonic()
        part = ""
        while time.monotonic() - last < patience:
            piece = handle.readline()
            if not piece:
                time.sleep(poll)
                continue
            last = time.monotonic()
            part += piece
            if part.endswith("\n"):
                yield part.rstrip("\n")
                part = ""
