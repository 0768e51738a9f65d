import contextlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(31)
    inbox = folder / "inbox"
    inbox.mkdir()
    for n in range(5):
        w, h = 320 + 32 * n, 240
        pixels = bytes((x * y // (n + 40) + rng.randrange(20)) & 255 for y in range(h) for x in range(w))
        (inbox / f"img{n}.pgm").write_bytes(b"P5\n%d %d\n255\n" % (w, h) + pixels)
    vocabulary = ["".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(2, 10))) for _ in range(3000)]
    for n in range(6):
        (inbox / f"text{n}.txt").write_text("\n".join(
            " ".join(rng.choices(vocabulary, k=rng.randint(4, 14))) for _ in range(2500 + 500 * n)))


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    rng = random.Random(9)

    class H(BaseHTTPRequestHandler):
        def answer(self, status, data):
            body = json.dumps(data).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.06)
            self.answer(500 if rng.random() < 0.2 else 200, {"receipt": rng.randrange(10 ** 6)})

        def do_GET(self):
            r = random.Random(self.path)
            time.sleep(0.02)
            words = ["".join(r.choices("abcdefgh", k=r.randint(2, 9))) for _ in range(500)]
            self.answer(200, [{"id": n, "title": " ".join(r.choices(words, k=8)), "votes": r.randrange(999)}
                              for n in range(2500)])

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"HOOK_URL": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for n, jobs in enumerate((1, 1)):
        db = Path(f"jobs{n}.db")
        db.unlink(missing_ok=True)
        counts = main.main(["inbox", "--jobs", str(jobs), "--db", str(db), "--feeds", "news", "tech", "art"])
        assert counts["done"] > 30, counts


if __name__ == "__main__":
    stub()
