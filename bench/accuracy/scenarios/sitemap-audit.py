import contextlib
import gzip
import random
import subprocess
import sys
import time

WORDS = "audit pages that nobody reads any more and those which everybody links to from time to time while others wait".split()


def text(n):
    rng = random.Random(n - n % 10 if n % 10 == 1 else n)
    links = "".join(f'<a href="/p/{rng.randrange(70)}">{rng.choice(WORDS)}</a> ' for _ in range(6))
    body = "".join(f"<p>{' '.join(rng.choice(WORDS) for _ in range(25))}</p>\n" for _ in range(12))
    description = '<meta name="description" content="some words">' if n % 3 else ""
    canonical = f'<link rel="canonical" href="/p/{n if n % 8 else n + 1}">'
    return f"<html><head><title>{'Page' * (n % 5)} number {n}</title>{description}{canonical}</head><body><h1>Page</h1>{links}{body}</body></html>".encode()


def stub():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    hits = {}
    ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    maps = {f"/map{k}.xml.gz": gzip.compress((f"<urlset {ns}>" + "".join(
        f"<url><loc>/p/{n}</loc><lastmod>2024-01-01</lastmod></url>" for n in range(k * 35, k * 35 + 35)) + f"<url><loc>/private/{k}</loc></url></urlset>").encode())
        for k in range(2)}
    index = f"<sitemapindex {ns}>" + "".join(f"<sitemap><loc>{m}</loc></sitemap>" for m in maps) + "</sitemapindex>"
    pages = {n: text(n) for n in range(70)}

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self):
            time.sleep(0.006)
            hits[self.path] = hits.get(self.path, 0) + 1
            if self.path == "/robots.txt":
                return self.answer(200, b"User-agent: *\nDisallow: /private/\nAllow: /p/*\nSitemap: /index.xml\n", "text/plain")
            if self.path == "/index.xml":
                return self.answer(200, index.encode(), "application/xml")
            if self.path in maps:
                return self.answer(200, maps[self.path], "application/gzip")
            n = int(self.path.split("/")[-1])
            if n % 20 == 7:
                return self.answer(404, b"no", "text/plain")
            if n % 20 == 9 and "/old" not in self.path:
                return self.answer(301, b"", "text/plain", f"/old/{n}")
            if n % 20 == 13 and hits[self.path] % 4 == 1:
                return self.answer(503, b"busy", "text/plain")
            self.answer(200, pages[n], "text/html; charset=utf-8")

        do_HEAD = do_GET

        def answer(self, status, body, kind, location=None):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            if self.command != "HEAD":
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
        yield {"BASE": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    for k in range(2):
        report = main.main([os.environ["BASE"], "--db", f"audit{k}.db", "--jobs", str(1 + k)])
        assert report["counts"][200] > 60 and report["skipped"] == 2, report


if __name__ == "__main__":
    stub()
