import contextlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path

# AIO_SITE names a folder with aiohttp (pip install --target) where the measuring Python has none
AIO = os.environ.get("AIO_SITE", "")
WORDS = ("the a of to in and is it you that he was for on are with as his they be at one have this from by hot but some what there we can out "
         "other were all your when up use word how said an each she which do their time if will way about many then them write would").split()


def prepare(folder: Path) -> None:
    pass


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    topics = ["love", "work", "books", "truth", "sleep"]
    rng = random.Random(21)
    pages = {}
    for topic in topics:
        for n in range(6):
            rows = []
            for _ in range(10):
                text = " ".join(rng.choice(WORDS) for _ in range(rng.randint(12, 40)))
                rows.append(f'<div><span class="quote">{text}</span> by <a class="author" href="#">Author {rng.randint(1, 25)}</a>'
                            + "".join(f'<i class="tag">{rng.choice(WORDS)}</i>' for _ in range(3)) + "</div>")
            pages[topic, n] = "<html><body>" + "\n".join(rows) + (f'<a class="next" href="/topic/{topic}?page={n + 1}">more</a>' if n < 5 else "") + "</body></html>"
    count = [0]

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            count[0] += 1
            if count[0] % 23 == 0:
                return self.answer(503, "busy")
            time.sleep(0.025 + 0.002 * (count[0] % 10))
            path, _, query = self.path.partition("?")
            if path == "/":
                return self.answer(200, "".join(f'<li class="topic">{t}</li>' for t in topics))
            if path.startswith("/author/"):
                return self.answer(200, f'<p class="born">{1700 + len(path) * 7}</p><p class="place">X</p>')
            self.answer(200, pages[path.split("/")[2], int(query.split("=")[1]) if query else 0])

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.05)
            self.answer(200, "ok")

        def answer(self, status, text):
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
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
        yield {"QUOTE_SITE": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    if AIO:
        sys.path.append(AIO)
    import main
    for k in range(3):
        quotes, result = main.main(["--out", f"q{k}", "--seed", str(10 * k), "--limit", str(4 + k)])
        assert len(quotes) == 300


if __name__ == "__main__":
    stub()
