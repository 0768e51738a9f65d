import contextlib
import datetime
import json
import math
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

IDS = ["b01", "b02", "k11", "m07", "s03", "z09"]


def daily(sid):
    rng = random.Random(sid)
    day = datetime.date(2014, 1, 1)
    lines = ["date;tmean;rain"]
    for k in range(3650):
        t = 9 - 10 * math.cos(2 * math.pi * (k - 20) / 365.25) + rng.gauss(0, 3) + k * 1e-4
        lines.append(f"{day + datetime.timedelta(k)};{'-999' if rng.random() < 0.02 else f'{t:.1f}'};{max(0, rng.gauss(-1, 4)):.1f}")
    return "\n".join(lines) + "\n"


def prepare(folder: Path) -> None:
    for run in ("a", "b"):
        (folder / run).mkdir()
        for sid in IDS[:3]:
            (folder / run / f"daily_{sid}.csv").write_text(daily(sid))


@contextlib.contextmanager
def serve():
    texts = {sid: daily(sid).encode() for sid in IDS[3:]}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.04)
            name = self.path.rsplit("/", 1)[1].split(".")[0]
            if self.path.startswith("/daily"):
                body = texts[name]
            else:
                k = IDS.index(name)
                body = json.dumps({"name": "Station " + name, "lat": 47 + k, "lon": 7.5 + k / 2, "elev": 100 * k}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.06)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"STATION_API": f"http://127.0.0.1:{server.server_port}"}
    server.shutdown()


def run() -> None:
    import analysis
    for folder in ("a", "b"):
        assert analysis.main(folder) == 200
