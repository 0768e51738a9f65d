import contextlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(5)
    for version in ("old", "new"):
        names = [f"{s}/p{k}.html" for s in ("guide", "api", "blog") for k in range(9)]
        for name in names:
            rows = []
            for k in range(50):
                r = rng.random()
                if r < 0.5:
                    target = rng.choice(names) if rng.random() < 0.97 else "guide/gone.html"
                    href = "/" + target + (f"#s{rng.randint(0, 52)}" if rng.random() < 0.4 else "")
                else:
                    href = "@BASE@/" + rng.choice(("docs", "wiki", "shop")) + f"/{rng.choice(('item', 'topic'))}-{rng.randint(0, 22)}"
                rows.append(f'<p id="s{k}">See <a href="{href}" class="x">this &amp; that {k}</a> for <em>more</em>.</p>')
            path = folder / version / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("<html><body>\n" + "\n".join(rows) + "\n</body></html>")


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self):
            n = int(self.path.rsplit("-", 1)[1])
            time.sleep(0.015 + 0.002 * (n % 9))
            status = 404 if n % 7 == 3 else 301 if n % 11 == 5 else 405 if n % 8 == 6 and self.command == "HEAD" else 200
            self.send_response(status)
            if status == 301:
                self.send_header("Location", self.path.rsplit("-", 1)[0] + f"-{n + 1}")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD

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
        yield {"LINK_BASE": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    for path in Path(".").rglob("*.html"):
        path.write_text(path.read_text().replace("@BASE@", os.environ["LINK_BASE"]))
    import main
    for version in ("old", "new"):
        assert main.main([version, "--csv", version + ".csv"]) > 0
        main.main([version, "--threads", "3", "--csv", version + "2.csv", "--ignore", "*/wiki/*"])


if __name__ == "__main__":
    stub()
