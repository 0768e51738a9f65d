import contextlib
import http.server
import os
import random
import threading
import time

WORDS = "the old lamp in her house fell onto a stone floor and nobody saw it go while rain came down hard outside".split()


def paragraph(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(20, 120))]
    if rng.random() < 0.4:
        words[3] = '"' + words[3]
        words[9] += '..."'
    if rng.random() < 0.2:
        words[12] = "<em>didn't</em>"
    return "<p>" + " ".join(words) + ".</p>\n"


def chapter(n):
    rng = random.Random(n)
    body = "".join(paragraph(rng) for _ in range(rng.randint(15, 60)))
    pics = f'<img src="/img/{n}.png" alt="a map &amp; a key">' if n % 4 == 0 else ""
    return (f"<html><head><title>Chapter {n}: The Lamp | Stories</title><style>p {{ color: red }}</style></head><body><nav><ul><li>Home</li></ul></nav>"
            f"<article><h2>Part {n}</h2>{pics}{body}<aside>Follow me!</aside><hr></article><footer>&copy; somebody</footer><script>track();</script></body></html>").encode()


@contextlib.contextmanager
def serve():
    seen = set()

    class H(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a):
            pass

        def do_GET(self):
            time.sleep(0.025)
            code, kind = 200, "text/html"
            if self.path == "/story/":
                links = "".join(f'<li><a class="chapter" href="{n}.html#top">Chapter {n}</a></li>' for n in range(1, 25))
                body = f"<html><head><title>The Lamp</title></head><body><ul>{links}</ul></body></html>".encode()
            elif self.path.startswith("/img/"):
                body, kind = random.Random(self.path).randbytes(40_000), "image/png"
                if "/12." in self.path:
                    code, body = 404, b""
            else:
                n = int(self.path.rsplit("/", 1)[1].split(".")[0])
                body = chapter(n)
                if n % 9 == 2 and n not in seen:
                    seen.add(n)
                    code, body = 502, b"bad gateway"
            self.send_response(code)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"INDEX": f"http://127.0.0.1:{s.server_address[1]}/story/"}
    finally:
        s.shutdown()


def run():
    import epubsmith
    assert epubsmith.main(["epubsmith", os.environ["INDEX"]]) == 0
    assert epubsmith.main(["epubsmith"]) == 2
