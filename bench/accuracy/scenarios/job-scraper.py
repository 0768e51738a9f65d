import contextlib
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = ("we are looking for someone with experience in python java go rust sql aws docker kubernetes react linux team product data "
         "platform customers build design maintain services remote office flexible hours salary growth mentor quality tests").split()


def job(k):
    rng = random.Random(k if k % 7 else 999 + k // 40)
    text = "".join(f"<p>{' '.join(rng.choices(WORDS, k=60))}</p><ul>" + "".join(f"<li>{rng.choice(WORDS)} {rng.choice(WORDS)}</li>" for _ in range(8)) + "</ul>" for _ in range(6))
    nav = "".join(f"<div class=nav><a href='/x{i}'>menu {i}</a></div>" for i in range(60))
    return (f"<html><head><title>Job</title></head><body>{nav}<h1 class='title-line'>Engineer {k}</h1><span class='company'>Firm {k % 13}</span>"
            f"<span class='place'>City {k % 9}</span><div class='salary'>{50 + k % 30}k - {70 + k % 40}k EUR</div>{text}</body></html>")


@contextlib.contextmanager
def serve():
    calls = [0]

    class Handler(BaseHTTPRequestHandler):
        def answer(self, text, code=200):
            body = text.encode()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            calls[0] += 1
            time.sleep(0.04)
            if self.path == "/robots.txt":
                self.answer("User-agent: *\nDisallow: /admin\nCrawl-delay: 0.015\n")
            elif self.path.startswith("/jobs"):
                n = int(self.path.split("=")[1])
                links = "".join(f'<li><a class="job card" href="/{"admin" if k % 31 == 0 else "job"}/{k}">Engineer {k}</a> <b>new</b></li>' for k in range(n * 20, n * 20 + 20))
                self.answer(f"<html><ul>{links}</ul>" + ("" if n == 6 else f'<a rel="next" href="/jobs?page={n + 1}">next</a>') + "</html>")
            elif calls[0] % 23 == 0:
                self.answer("busy", 503)
            else:
                self.answer(job(int(self.path.rsplit("/", 1)[1])))

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.05)
            self.answer("ok")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    yield {"SITE": base, "JOB_HOOK": base + "/hook"}
    server.shutdown()


def run() -> None:
    import os
    import scrape
    for _ in range(2):
        result = scrape.main([os.environ["SITE"], "jobs.csv"])
        print(result)
        assert result[0] > 50
