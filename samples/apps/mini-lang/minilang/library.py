import os
import queue
import subprocess
import threading
import time
import urllib.request

from .nodes import Scope


class Task:
    def __init__(self, function, args):
        self.result = None
        self.done = threading.Event()
        threading.Thread(target=self._run, args=(function, args), daemon=True).start()

    def _run(self, function, args):
        try:
            self.result = function(*args)
        finally:
            self.done.set()


class Library:
    def __init__(self, out, modules=None):
        self.out = out
        self.modules = modules or os.environ.get("MODULES", "http://127.0.0.1:8300")

    def print(self, *values):
        self.out.append(" ".join(map(str, values)))

    def sleep(self, seconds):
        time.sleep(seconds)

    def range(self, *bounds):
        return list(range(*bounds))

    def push(self, items, value):
        items.append(value)
        return items

    def map(self, function, items):
        return [function(i) for i in items]

    def sort(self, items, key=None):
        return sorted(items, key=key)

    def fetch(self, name):
        with urllib.request.urlopen(self.modules + "/" + name, timeout=5) as reply:
            return reply.read().decode()

    def shell(self, command, text=""):
        return subprocess.run(command, shell=True, input=text, capture_output=True, text=True).stdout.strip()

    def spawn(self, function, *args):
        return Task(function, args)

    def wait(self, task):
        task.done.wait()
        return task.result

    def channel(self):
        return queue.Queue()

    def send(self, channel, value):
        channel.put(value)

    def receive(self, channel):
        return channel.get()

    def save(self, path, text):
        with open(path, "w") as f:
            f.write(text)
            f.flush()
            os.fsync(f.fileno())

    def scope(self):
        top = Scope()
        for name in dir(self):
            if not name.startswith("_") and callable(getattr(self, name)) and name != "scope":
                top.names[name] = getattr(self, name)
        top.names.update(len=len, str=str, int=int, split=str.split, join=lambda xs, s: s.join(map(str, xs)))
        return top
