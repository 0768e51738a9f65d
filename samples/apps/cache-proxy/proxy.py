import http.client
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from store import Disk, Entry, Lru

MAX_AGE = re.compile(r"max-age=(\d+)")
TAG = re.compile(rb"<!--.*?-->|>\s+<", re.S)


class Upstream:
    """A few kept connections to the origin."""

    def __init__(self, address, size=4):
        self.address = address
        self.slots = threading.BoundedSemaphore(size)
        self.idle = []

    def fetch(self, path):
        with self.slots:
            con = self.idle.pop() if self.idle else http.client.HTTPConnection(self.address, timeout=10)
            try:
                con.request("GET", path)
                answer = con.getresponse()
                body = answer.read()
            except (http.client.HTTPException, OSError):
                con.close()
                raise
            self.idle.append(con)
            return answer.status, dict(answer.getheaders()), body

    def close(self):
        while self.idle:
            self.idle.pop().close()


def lifetime(headers):
    control = headers.get("Cache-Control", "")
    if "no-store" in control:
        return 0
    m = MAX_AGE.search(control)
    return int(m.group(1)) if m else 1


def minify(body):
    """Less HTML: without comments and blanks between tags."""
    return TAG.sub(lambda m: b"" if m.group().startswith(b"<!--") else b"><", body)


class Service:
    def __init__(self, origin, folder, capacity):
        self.upstream = Upstream(origin)
        self.disk = Disk(folder)
        self.memory = Lru(capacity, self.disk.write)
        self.pending = {}
        self.guard = threading.Lock()
        self.counts = {"memory": 0, "disk": 0, "shared": 0, "origin": 0}

    def load(self, path):
        status, headers, body = self.upstream.fetch(path)
        if headers.get("Content-Type", "").startswith("text/html"):
            body = minify(body)
        keep = {k: v for k, v in headers.items() if k in ("Content-Type", "ETag", "Cache-Control")}
        entry = Entry(status, keep, body, time.time() + lifetime(headers))
        if entry.status == 200 and entry.fresh:
            self.memory.put(path, entry)
        return entry

    def get(self, path):
        entry = self.memory.get(path)
        if entry is not None and entry.fresh:
            return "memory", entry
        entry = self.disk.read(path)
        if entry is not None and entry.fresh:
            self.memory.put(path, entry)
            return "disk", entry
        with self.guard:
            waiting = self.pending.get(path)
            if waiting is None:
                mine = self.pending[path] = [threading.Event(), None]
        if waiting is not None:
            waiting[0].wait(10)
            return "shared", waiting[1]
        try:
            mine[1] = self.load(path)
        finally:
            with self.guard:
                del self.pending[path]
            mine[0].set()
        return "origin", mine[1]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        where, entry = self.server.service.get(self.path)
        self.server.service.counts[where] += 1
        if entry is None:
            self.send_error(502)
            return
        self.send_response(entry.status)
        for name, value in entry.headers.items():
            self.send_header(name, value)
        self.send_header("X-Cache", where)
        self.send_header("Content-Length", str(len(entry.body)))
        self.end_headers()
        self.wfile.write(entry.body)

    def log_message(self, *args):
        pass


def start(service, port=0):
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    server.service = service
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    return server, thread
