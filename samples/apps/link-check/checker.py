import fnmatch
import http.client
import queue
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

REDIRECTS = (301, 302, 303, 307, 308)
MAX_HOPS = 4


@dataclass
class Settings:
    threads: int = 6
    timeout: float = 5.0
    pause: float = 0.01
    ignore: list = field(default_factory=list)


@dataclass
class Result:
    url: str
    status: int
    seconds: float
    final: str
    problem: str = ""

    @property
    def ok(self):
        return not self.problem and self.status < 400


class Politeness:
    """Two requests to one path prefix are never closer than `pause` to one another."""

    def __init__(self, pause):
        self.pause = pause
        self.lock = threading.Lock()
        self.last = {}

    def key(self, url):
        parts = urlsplit(url)
        return parts.netloc, parts.path.split("/")[1]

    def wait_turn(self, url):
        key = self.key(url)
        with self.lock:
            now = time.monotonic()
            due = max(now, self.last.get(key, 0) + self.pause)
            self.last[key] = due
        if due > now:
            time.sleep(due - now)


class Connection:
    def __init__(self, timeout):
        self.timeout = timeout
        self.open = {}

    def ask(self, method, url):
        parts = urlsplit(url)
        connection = self.open.get(parts.netloc)
        if connection is None:
            connection = http.client.HTTPConnection(parts.netloc, timeout=self.timeout)
            self.open[parts.netloc] = connection
        target = parts.path + ("?" + parts.query if parts.query else "")
        connection.request(method, target or "/", headers={"User-Agent": "link-check"})
        response = connection.getresponse()
        response.read()
        return response.status, response.getheader("Location")

    def close(self):
        for connection in self.open.values():
            connection.close()
        self.open.clear()


class Checker:
    def __init__(self, settings):
        self.settings = settings
        self.todo = queue.Queue()
        self.results = []
        self.polite = Politeness(settings.pause)
        self.workers = []

    def __enter__(self):
        for n in range(self.settings.threads):
            worker = threading.Thread(target=self.work, name=f"check-{n}")
            worker.start()
            self.workers.append(worker)
        return self

    def __exit__(self, *exc):
        for _ in self.workers:
            self.todo.put(None)
        for worker in self.workers:
            worker.join()

    def ignored(self, url):
        return any(fnmatch.fnmatch(url, pattern) for pattern in self.settings.ignore)

    def submit(self, url):
        if not self.ignored(url):
            self.todo.put(url)

    def wait(self):
        self.todo.join()
        return sorted(self.results, key=lambda r: r.url)

    def work(self):
        connection = Connection(self.settings.timeout)
        while True:
            url = self.todo.get()
            if url is None:
                break
            try:
                self.results.append(self.check(connection, url))
            finally:
                self.todo.task_done()
        connection.close()

    def check(self, connection, url):
        began = time.monotonic()
        current, status = url, 0
        try:
            for _ in range(MAX_HOPS):
                self.polite.wait_turn(current)
                status, location = connection.ask("HEAD", current)
                if status == 405:
                    status, location = connection.ask("GET", current)
                if status not in REDIRECTS:
                    return Result(url, status, time.monotonic() - began, current)
                current = urljoin(current, location)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            return Result(url, 0, time.monotonic() - began, current, type(error).__name__)
        return Result(url, status, time.monotonic() - began, current, "too many redirects")
