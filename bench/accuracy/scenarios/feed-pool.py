import contextlib
import random
import subprocess
import sys
import time

WORDS = [a + b for a in "ship moon rail bank city farm wind code bird gold".split() for b in ("", "s", "ing", "er", "ward", "land", "let")]


def feed(k):
    rng = random.Random(k)
    items = []
    for n in range(20):
        r = random.Random(rng.randint(0, 200) if rng.random() < .3 else k * 100 + n)
        text = " ".join(r.choices(WORDS, k=60))
        title = " ".join(r.choices(WORDS, k=5))
        if k % 2:
            items.append(f"<item><guid>{k}-{n}</guid><title>{title}</title><pubDate>Mon, {n + 1:02d} Jan 2024 10:{k:02d}:00 +0100</pubDate><description>&lt;p&gt;{text}&lt;/p&gt;</description></item>")
        else:
            items.append(f"<entry><id>{k}-{n}</id><title>{title}</title><updated>2024-01-{n + 1:02d}T10:{k:02d}:00Z</updated><content>{text}</content></entry>")
    if k % 2:
        return f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(items)}</feed>'


def stub():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    rng = random.Random(2)

    class H(BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def do_GET(self):
            time.sleep(0.02 + rng.random() * 0.02)
            name = self.path.strip("/")
            if name != "index" and rng.random() < 0.15:
                return self.send_error(503)
            if name == "feed13":
                return self.send_error(404)
            body = ("\n".join(f"feed{k}" for k in range(30)) if name == "index" else feed(int(name[4:]))).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    s = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(f"http://127.0.0.1:{s.server_address[1]}", flush=True)
    s.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"FEEDS": proc.stdout.readline().strip()}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    results = main.main([os.environ["FEEDS"] + "/index", "--workers", "3", "--rounds", "3"])
    assert all(fresh > 100 and failed for fresh, failed in results), results


if __name__ == "__main__":
    stub()
