import contextlib
import http.server
import json
import os
import random
import socketserver
import threading
import time

W, H = 160, 120


def frames(seed, n=8):
    rng = random.Random(seed)
    ground = bytes(rng.randint(60, 120) for _ in range(W * H))
    made = []
    for i in range(n):
        f = bytearray(ground)
        if i % 3 == 2:
            x, y = rng.randint(0, W - 50), rng.randint(0, H - 40)
            for r in range(y, y + 36):
                f[r * W + x:r * W + x + 44] = b"\xe0" * 44
        made.append(b"P5\n%d %d\n255\n" % (W, H) + bytes(f))
    return made


@contextlib.contextmanager
def serve():
    servers = []
    for n in range(5):
        class C(http.server.BaseHTTPRequestHandler):
            pictures, count, number = frames(n), [0], n

            def log_message(self, *a):
                pass

            def do_GET(self):
                time.sleep(0.03 + 0.01 * self.number)
                self.count[0] += 1
                if self.number == 3 and self.count[0] % 4 == 1:
                    self.send_error(503)
                    return
                body = b'{"battery": 87}' if self.path == "/status" else self.pictures[self.count[0] % len(self.pictures)]
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 0), C))

    class Centre(socketserver.StreamRequestHandler):
        def handle(self):
            for _ in self.rfile:
                time.sleep(0.01)
                self.wfile.write(b"ok\n")

    servers.append(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Centre))
    for s in servers:
        s.daemon_threads = True
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"PORTS": ",".join(str(s.server_address[1]) for s in servers)}
    finally:
        for s in servers:
            s.shutdown()


def run():
    import camwall
    *ports, centre = map(int, os.environ["PORTS"].split(","))
    cameras = [{"name": f"cam{i}", "port": p, "every": 0.15 + 0.05 * i} for i, p in enumerate(ports)]
    with open("wall.json", "w") as f:
        json.dump({"cameras": cameras, "album": "album", "centre": centre}, f)
    album = camwall.main(["wall.json", "--seconds", "2.5", "--most", "500000"])
    assert album.entries
