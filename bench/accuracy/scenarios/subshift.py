import contextlib
import gzip
import json
import random
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

W = "you never told me where he went that night and I waited for hours in the rain why would they lie about it".split()


def stamp(ms):
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


def script(n):
    rng = random.Random(n)
    t, out = 20000, []
    for _ in range(rng.randint(500, 900)):
        t += rng.choice((300, 900, 2000, 6000, 15000))
        d = rng.randint(900, 4500)
        out.append((t, t + d, " ".join(rng.choice(W) for _ in range(rng.randint(2, 12)))))
        t += d
    return out


def as_srt(cues, shift):
    return "\r\n\r\n".join(f"{i}\r\n{stamp(a + shift)} --> {stamp(b + shift)}\r\n<i>{t}</i>" for i, (a, b, t) in enumerate(cues, 1))


def prepare(folder):
    films = folder / "films"
    films.mkdir()
    rng = random.Random(8)
    for n in range(6):
        (films / f"film{n}.mkv").write_bytes(n.to_bytes(8, "little") + rng.randbytes(300000))
        cues = script(n)
        levels = bytearray(rng.randint(5, 60) for _ in range(cues[-1][1] // 100 + 300))
        for a, b, _ in cues:
            for k in range(a // 100, b // 100):
                levels[k] = rng.randint(90, 220)
        (folder / f"film{n}.mkv.raw").write_bytes(bytes(levels))
        if n < 2:
            (films / f"film{n}.srt").write_text(as_srt(cues, 2500))
    (folder / "loud.sh").write_text('sleep 0.12\ncat "$(basename "$1").raw"\n')


@contextlib.contextmanager
def serve():
    count = [0]

    class H(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.05)
            self.answer(200, json.dumps({"token": "t"}).encode())

        def do_GET(self):
            count[0] += 1
            if self.path.startswith("/search"):
                time.sleep(0.04)
                return self.answer(200, json.dumps([{"id": k, "rating": k % 5} for k in range(12)]).encode())
            if count[0] % 3 == 0:
                return self.answer(429, b"")
            time.sleep(0.06)
            self.answer(200, gzip.compress(as_srt(script(2 + count[0] % 4), 1200).encode()))

        def answer(self, status, body):
            self.send_response(status)
            self.send_header("Retry-After", "0.05")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"SUBS": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import subshift
    common = ["films", "--service", os.environ["SUBS"], "--loudness", "sh", "loud.sh"]
    assert len(subshift.main(common)) == 6
    subshift.main([*common, "--language", "fr"])
