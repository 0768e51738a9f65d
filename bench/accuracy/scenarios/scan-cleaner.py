import contextlib
import random
import socketserver
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextlib.contextmanager
def serve():
    rng = random.Random(2)
    w, h = 300, 400
    rows = []
    for y in range(h):
        rows.append(bytes((rng.randint(0, 90) if y % 14 < 7 and 25 < x < 270 and (x // 3) % 3 and rng.random() < 0.9 else rng.randint(200, 255)) for x in range(w)))
    body = b"P5\n%d %d\n255\n" % (w, h) + b"".join(rows)

    class Scan(socketserver.StreamRequestHandler):
        def handle(self):
            asked = given = 0
            for line in self.rfile:
                if line == b"STATUS\n":
                    asked += 1
                    self.wfile.write(b"R" if asked > 3 else b"W")
                elif line == b"SCAN\n":
                    time.sleep(0.4)
                    given += 1
                    self.wfile.write(struct.pack("!I", len(body) if given < 3 else 0))
                    if given < 3:
                        for k in range(0, len(body), 10000):
                            self.wfile.write(body[k:k + 10000])
                            time.sleep(0.01)
                else:
                    return

    class Archive(BaseHTTPRequestHandler):
        calls = 0

        def do_PUT(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.08)
            Archive.calls += 1
            self.send_response(503 if Archive.calls == 1 else 201)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    scan = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Scan)
    scan.daemon_threads = True
    web = ThreadingHTTPServer(("127.0.0.1", 0), Archive)
    for server in (scan, web):
        threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"SCANNER": scan.server_address[1], "ARCHIVE": f"127.0.0.1:{web.server_port}"}
    scan.shutdown()
    web.shutdown()


def run() -> None:
    import clean
    assert len(clean.practice()) == 4
    report, failed = clean.scan_all("scans")
    print(report, failed)
    assert len(report) == 2 and not failed
