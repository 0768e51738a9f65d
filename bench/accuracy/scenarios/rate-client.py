import contextlib
import json
import math
import random
import subprocess
import sys
import time
import zlib
from pathlib import Path


def prepare(folder: Path) -> None:
    pass


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from urllib.parse import parse_qs, urlsplit
    names = [f"st-{n:02d}" for n in range(9)]
    data = {}
    for k, name in enumerate(names):
        rng = random.Random(name)
        t, out = 0, []
        for _ in range(1400):
            t += rng.randint(10, 50)
            out.append((t, 10 + k + math.sin(t / (60 + 20 * k)) * 4 + rng.gauss(0, 1) + (20 if rng.random() < 0.01 else 0)))
        data[name] = out
    trouble = random.Random(2)

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            url = urlsplit(self.path)
            status = 200
            if url.path == "/ping":
                time.sleep(0.003)
                result = {"ok": True}
            elif url.path == "/stations":
                time.sleep(0.02)
                result = names
            else:
                time.sleep(0.03)
                cursor = int(parse_qs(url.query)["cursor"][0])
                rows = data[url.path.rsplit("/", 1)[1]]
                end = cursor + 200
                result = {"samples": rows[cursor:end], "next": end if end < len(rows) else None}
                if trouble.random() < 0.08:
                    status = 503
            body = zlib.compress(json.dumps(result).encode())
            self.send_response(status)
            self.send_header("Content-Encoding", "deflate")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    ThreadingHTTPServer.daemon_threads = True
    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"METRICS_URL": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    rows = main.main(["--watch", "--limit", "5"])
    assert len(rows) == 5
    rows = main.main(["--workers", "4", "--rate", "40"])
    assert len(rows) == 9


if __name__ == "__main__":
    stub()
