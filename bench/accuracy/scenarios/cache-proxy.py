import contextlib
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(1)
    (folder / "warm.log").write_text("".join(f"GET http://site/page/{k} 200\n" for k in range(40)))
    (folder / "visits.log").write_text("".join(f"GET http://site/page/{min(199, int(rng.expovariate(0.02)))}?x={k} 200\n" for k in range(700)))


def stub():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self):
            n = int(self.path.rsplit("/", 1)[1])
            rng = random.Random(n)
            body = "<html><!-- made -->\n" + "".join(f"<p>\n   <b>{rng.randint(0, 10**9)}</b>  <i>text {k}</i>\n</p>\n <!-- {k} -->\n" for k in range(50 + n))
            time.sleep(0.01)
            data = body.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Cache-Control", "no-store" if n % 17 == 5 else f"public, max-age={1 if n % 5 == 0 else 60}")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"ORIGIN": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    for _ in range(2):
        counts, lines = main.main([os.environ["ORIGIN"], "--warm", "warm.log", "--replay", "visits.log"])
        assert sum(counts.values()) == 700 and len(lines) > 3, counts


if __name__ == "__main__":
    stub()
