import contextlib
import random
import subprocess
import sys
import time
from pathlib import Path

WORDS = [a + b for a in "river stone market garden window paper engine signal morning history".split() for b in ("", "s", "ing", "ed", "ation")] + ["the", "of", "and"]


def prepare(folder: Path) -> None:
    (folder / "seeds.txt").write_text("# seeds\n/\n/p/17?utm_source=x\n")
    (folder / "other.txt").write_text("/p/300\n")


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    rng = random.Random(12)
    pages = {}
    for n in range(400):
        links = "".join(f'<li><a class="l" href="/{rng.choice(("p", "p", "p", "private"))}/{rng.randint(0, 399)}{rng.choice(("", "?ref=home", "#top"))}">x</a></li>' for _ in range(25))
        text = "".join(f"<p>{' '.join(rng.choice(WORDS) for _ in range(40))}.</p>" for _ in range(12))
        pages[n] = f"<html><style>b {{}}</style><script>var x = '<p>';</script><body><ul>{links}</ul>{text}</body></html>".encode()

    class H(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/robots.txt":
                time.sleep(0.04)
                return self.answer(b"User-agent: *\nDisallow: /private\n# end\n")
            n = 0 if self.path == "/" else int(self.path.split("/")[2].split("?")[0])
            time.sleep(0.04 + n % 8 * 0.01)
            if n % 31 == 7:
                return self.answer(b"gone", 404)
            self.answer(pages[n])

        def answer(self, body, status=200):
            self.send_response(status)
            self.send_header("Content-Type", "text/html")
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
        yield {"CRAWL_BASE": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for seeds, pages in (("seeds.txt", "150"), ("other.txt", "80")):
        result = main.main([seeds, "--pages", pages, "--query", "river stones", "--query", "the history of signals", "--query", "paper engine"])
        assert result["pages"] > 50


if __name__ == "__main__":
    stub()
