import contextlib
import json
import math
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

W, H = 320, 240


def sky(n):
    rng = random.Random(n)
    stars = [(rng.uniform(-1, 1), rng.uniform(-0.75, 0.75), rng.uniform(1, 6)) for _ in range(30)]
    turn, k = rng.uniform(-0.2, 0.2), 150
    pixels = bytearray(max(0, min(255, int(rng.gauss(20, 3)))) for _ in range(W * H))
    for x, y, mag in stars:
        px = W / 2 + k * (x * math.cos(turn) + y * math.sin(turn))
        py = H / 2 + k * (-x * math.sin(turn) + y * math.cos(turn))
        peak = 600 * 10 ** (-0.25 * mag)
        for yy in range(int(py) - 4, int(py) + 6):
            for xx in range(int(px) - 4, int(px) + 6):
                if 0 <= xx < W and 0 <= yy < H:
                    v = peak * math.exp(-((xx - px) ** 2 + (yy - py) ** 2) / 3)
                    pixels[yy * W + xx] = min(255, int(pixels[yy * W + xx] + v))
    image = f"P5\n#RA={n}\n#DEC=5\n{W} {H}\n255\n".encode() + bytes(pixels)
    return image, [{"x": x, "y": y, "mag": m} for x, y, m in stars]


@contextlib.contextmanager
def serve():
    data = {str(n): sky(n) for n in range(5)}
    asked = [0]

    class Handler(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_GET(self):
            if self.path == "/status":
                time.sleep(0.006)
                asked[0] += 1
                return self.answer(200, {"dome": "open" if asked[0] % 4 == 0 else "closed"})
            if self.path == "/frames":
                time.sleep(0.02)
                return self.answer(200, sorted(data))
            if self.path.startswith("/frames/"):
                time.sleep(0.06)
                return self.answer(200, data[self.path[8:]][0])
            time.sleep(0.04)
            self.answer(200, data[self.path.split("ra=")[1].split("&")[0]][1])

        def do_PUT(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.025)
            self.answer(201, {})

        def answer(self, status, body):
            if not isinstance(body, bytes):
                body = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"OBS": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import starmatch
    for _ in range(2):
        solved = starmatch.night(os.environ["OBS"], "journal.log")
        assert sum(v is not None for v in solved.values()) >= 3, solved
