import hashlib
import io
import json
import os
import queue
import subprocess
import sys
import threading
import zipfile

from . import solve


class Installer:
    """Downloads in some threads, unpacks in this one."""

    def __init__(self, index, target, downloads=3):
        self.index = index
        self.target = target
        self.downloads = downloads
        self.todo = queue.Queue()
        self.ready = queue.Queue(maxsize=4)

    def fetch(self, name, version):
        release = self.index.release(name, version)
        data = self.index.request(release["file"])
        self.verify(name, data, release["sha256"])
        return data

    def verify(self, name, data, expected):
        actual = hashlib.sha256(data).hexdigest()
        if actual != expected:
            raise ValueError(f"{name}: the file is damaged")

    def downloader(self):
        while True:
            try:
                name, version = self.todo.get_nowait()
            except queue.Empty:
                break
            try:
                self.ready.put((name, self.fetch(name, version), None))
            except Exception as error:
                self.ready.put((name, None, error))

    def unpack(self, name, data):
        folder = os.path.join(self.target, name)
        os.makedirs(folder, exist_ok=True)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.extractall(folder)
            return archive.namelist()

    def record(self, name, names):
        lines = []
        for file in names:
            with open(os.path.join(self.target, name, file), "rb") as handle:
                lines.append(f"{file},sha1={hashlib.sha1(handle.read()).hexdigest()}")
        with open(os.path.join(self.target, name, "RECORD"), "w") as out:
            out.write("\n".join(lines))
            out.flush()
            os.fsync(out.fileno())

    def byte_compile(self, names):
        command = [sys.executable, "-m", "compileall", "-q", "-d", "lib"] + [os.path.join(self.target, n) for n in names]
        return subprocess.call(command)

    def next_download(self):
        name, data, error = self.ready.get()
        if error:
            raise error
        return name, data

    def install(self, chosen):
        for name in solve.install_order(chosen, self.index):
            self.todo.put((name, chosen[name]))
        threads = [threading.Thread(target=self.downloader, daemon=True) for _ in range(self.downloads)]
        for thread in threads:
            thread.start()
        for _ in chosen:
            name, data = self.next_download()
            self.record(name, self.unpack(name, data))
        for thread in threads:
            thread.join()
        if self.byte_compile(sorted(chosen)):
            raise RuntimeError("byte compilation failed")


def write_lock(path, chosen, index):
    lock = {}
    for name, version in sorted(chosen.items()):
        lock[name] = {"version": str(version), "sha256": index.release(name, version)["sha256"],
                      "requires": index.requirements(name, version)}
    text = json.dumps(lock, indent=2)
    with open(path, "w") as out:
        out.write(text)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
