import contextlib
import json
import math
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


def csv_of(station, month):
    rng = random.Random(f"{station}/{month}")
    lines = ["hour,level,flag"]
    for h in range((month - 1) * 720, month * 720):
        v = 3 + 1.8 * math.cos(0.5058 * h + 1) + 0.6 * math.cos(0.5236 * h) + 0.1 * math.cos(0.2625 * h) + rng.gauss(0, 0.03)
        if rng.random() < 0.004:
            v += 5
        lines.append(f"{h},{v:.3f},{4 if rng.random() < 0.01 else 1}")
    return "\n".join(lines)


@contextlib.contextmanager
def serve():
    data = {(s, m): csv_of(s, m) for s in ("st0", "st1", "st2", "st3", "st4") for m in (1, 2)}
    count = [0]

    class H(BaseHTTPRequestHandler):
        def do_GET(self):
            count[0] += 1
            url = urlsplit(self.path)
            if count[0] % 6 == 0:
                return self.answer(503, "")
            if url.path == "/stations.json":
                time.sleep(0.02)
                return self.answer(200, json.dumps([{"id": f"st{k}", "name": f"Harbour {k}"} for k in range(5)]))
            if url.path.endswith("datum.json"):
                time.sleep(0.015)
                return self.answer(200, json.dumps({"msl": 3.0}))
            time.sleep(0.07)
            self.answer(200, data[url.path.split("/")[2], int(parse_qs(url.query)["month"][0])])

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.03)
            self.answer(200, json.dumps({"id": 7}))

        def answer(self, status, text):
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"PORTAL": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import tidecast
    report = tidecast.main([os.environ["PORTAL"], "--months", "2"])
    assert len(report) == 5
    tidecast.main([os.environ["PORTAL"], "--months", "1", "--days", "3"])
