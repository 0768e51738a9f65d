import contextlib
import gzip
import json
import math
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COLS, ROWS = 200, 160


def grid(n):
    rng = random.Random(9)
    blobs = [(rng.uniform(-80, 180), rng.uniform(0, 160), rng.uniform(6, 18), rng.uniform(60, 120)) for _ in range(14)]
    cells = [[rng.choice((0, 0, 0, 20)) for _ in range(COLS)] for _ in range(ROWS)]
    for x, y, r, p in blobs:
        x, y = x + 4 * n, y + 2 * n
        for yy in range(max(0, int(y - 2 * r)), min(ROWS, int(y + 2 * r))):
            for xx in range(max(0, int(x - 2 * r)), min(COLS, int(x + 2 * r))):
                cells[yy][xx] = min(255, cells[yy][xx] + int(p * math.exp(-((xx - x) ** 2 + (yy - y) ** 2) / r / r)))
    rows = "\n".join(" ".join(f"{v:02x}" for v in row) for row in cells)
    return gzip.compress(f"Time: {1700000100 + 300 * n}\nCols: {COLS}\nRows: {ROWS}\n{rows}\n".encode())


def prepare(folder):
    rng = random.Random(2)
    (folder / "people.json").write_text(json.dumps([{"name": f"p{k}", "x": rng.randrange(COLS), "y": rng.randrange(ROWS)} for k in range(60)]))


@contextlib.contextmanager
def serve():
    frames = {1700000100 + 300 * n: grid(n) for n in range(14)}
    asked, hooks = [0], [0]

    class H(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_GET(self):
            if self.path == "/latest":
                time.sleep(0.005)
                asked[0] += 1
                return self.answer(200, str(1700000100 + 300 * min(13, asked[0] // 2)).encode())
            time.sleep(0.006)
            self.answer(200, frames[int(self.path.split("/")[2][:-3])])

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.015)
            hooks[0] += 1
            self.answer(500 if hooks[0] % 10 == 0 else 200, b"")

        def answer(self, status, body):
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"RADAR": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import rainwatch
    base = os.environ["RADAR"]
    warned, _ = rainwatch.main([base, base + "/hook", "people.json", "--steps", "12"])
    assert warned > 5, warned
