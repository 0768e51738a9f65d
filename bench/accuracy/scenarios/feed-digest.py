import contextlib
import random
import subprocess
import sys
import time
from pathlib import Path

WORDS = [a + b + c for a in ("ba", "co", "du", "fi", "ga", "le", "mo") for b in ("ran", "tel", "sim", "pol", "der") for c in ("a", "ic", "or", "ous", "ment")]


def prepare(folder: Path) -> None:
    lines = ['<opml version="1.0"><body>']
    for n in range(14):
        lines.append(f'<outline text="Feed {n}" type="rss" xmlUrl="/feed/{n}"/>')
    (folder / "subs.opml").write_text("\n".join(lines) + "</body></opml>")


def sentence(rng, n):
    return " ".join(rng.choice(WORDS[:40] if rng.random() < 0.5 else WORDS) for _ in range(n))


def feed(n, version):
    rng = random.Random(f"{n}.{version}")
    out = []
    if n % 3 == 0:
        out.append('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>')
        for k in range(40):
            out.append(f'<entry><id>a{n}-{version}-{k}</id><title>{sentence(rng, 6)}</title><link href="http://HOST/page/{n}/{k}"/>'
                       f'<updated>2024-05-{1 + k % 28:02d}T10:00:00Z</updated><summary>{sentence(rng, 30)}</summary></entry>')
        out.append("</feed>")
    else:
        out.append("<rss><channel><title>x</title>")
        for k in range(40):
            out.append(f'<item><guid>r{n}-{version}-{k}</guid><title>{sentence(rng, 6)}</title><link>http://HOST/page/{n}/{k}</link>'
                       f'<pubDate>{1 + k % 28:02d} May 2024 09:00:00 +0000</pubDate><description>{sentence(rng, 30)}</description></item>')
        out.append("</channel></rss>")
    return "".join(out)


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    hits = {}
    feeds = {(n, v): feed(n, v) for n in range(14) for v in range(4)}
    rng = random.Random(3)
    page = "<html><head><style>p{}</style></head><body><nav>a b</nav>" + "".join(
        f"<p>{sentence(rng, 40)} <b>{sentence(rng, 3)}</b></p>" for _ in range(25)) + "</body></html>"

    class H(BaseHTTPRequestHandler):
        def do_GET(self):
            host = self.headers["Host"]
            if self.path.startswith("/feed/"):
                n = int(self.path.split("/")[2])
                hits[n] = hits.get(n, 0) + 1
                time.sleep(0.04 + 0.005 * n)
                if n == 5 and hits[n] % 2:
                    return self.answer(503, b"")
                version = min(3, (hits[n] - 1) // 2 if n != 5 else 0)
                etag = f'"{version}"'
                if self.headers.get("If-None-Match") == etag:
                    return self.answer(304, b"")
                return self.answer(200, feeds[n, version].replace("HOST", host).encode(), etag)
            time.sleep(0.03)
            self.answer(200, page.encode())

        def answer(self, status, body, etag=None):
            self.send_response(status)
            if etag:
                self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"FEED_BASE": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for k in range(5):
        new, groups = main.main(["subs.opml", "--out", f"digest{k}.html"])
        assert new > 0 or k % 2


if __name__ == "__main__":
    stub()
