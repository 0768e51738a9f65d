import os
import queue
import re
import threading
import time
import urllib.request

LINK = re.compile(r'href="([^"]+)"')
TAG = re.compile(r"<[^>]+>")


class Fetcher:
    def __init__(self, base, pause=0.01):
        self.base, self.pause = base, pause
        self._gate = threading.Lock()
        self._last = 0.0

    def polite(self):
        with self._gate:
            wait = self._last + self.pause - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            self._last = time.monotonic()

    def get(self, name):
        self.polite()
        with urllib.request.urlopen(self.base + "/" + name, timeout=5) as reply:
            return reply.read().decode()


class Crawler:
    def __init__(self, fetcher, workers=3):
        self.fetcher = fetcher
        self.todo = queue.Queue()
        self.pages = {}
        self.seen = set()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, daemon=True) for _ in range(workers)]

    def want(self, name):
        with self.lock:
            if name in self.seen:
                return
            self.seen.add(name)
        self.todo.put(name)

    def visit(self, name):
        html = self.fetcher.get(name)
        for link in LINK.findall(html):
            self.want(link)
        self.pages[name] = TAG.sub(" ", html)

    def work(self):
        while True:
            name = self.todo.get()
            try:
                if name is None:
                    return
                self.visit(name)
            finally:
                self.todo.task_done()

    def crawl(self, *starts):
        for t in self.threads:
            t.start()
        for s in starts:
            self.want(s)
        self.todo.join()
        self.close()
        return self.pages

    def close(self):
        for _ in self.threads:
            self.todo.put(None)
        for t in self.threads:
            t.join()


def keep(folder, pages):
    os.makedirs(folder, exist_ok=True)
    for name, text in sorted(pages.items()):
        with open(os.path.join(folder, name + ".txt"), "w") as f:
            f.write(text)
            f.flush()
            os.fsync(f.fileno())


def stored(folder):
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        if entry.name.endswith(".txt"):
            with open(entry.path) as f:
                yield entry.name[:-4], f.read()
