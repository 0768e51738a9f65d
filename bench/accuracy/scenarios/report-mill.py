import contextlib
import csv
import json
import random
import subprocess
import sys
import threading
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(2)
    with open(folder / "sales.csv", "w", newline="") as f:
        out = csv.writer(f)
        out.writerow(("day", "region", "product", "units", "amount"))
        for _ in range(12000):
            units = rng.randint(1, 9)
            out.writerow((f"2024-{rng.randint(1, 9):02d}-{rng.randint(1, 28):02d}", rng.choice(("North", "South", "East", "West")),
                          f"P{int(rng.expovariate(0.1)) % 40:02d}", units, f"{units * rng.uniform(3, 90):.2f}"))


def stub() -> None:
    import socketserver
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    states = {}

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            time.sleep(0.03)
            if self.path.startswith("/notes"):
                return self.answer([{"text": f"note {n}", "hidden": n == 2} for n in range(5)])
            key = self.path.rsplit("/", 1)[1]
            states[key] += 1
            self.answer({"live": states[key] > 2, "link": "http://example.org/" + key})

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.06)
            key = str(len(states))
            states[key] = 0
            self.answer({"id": key})

        def answer(self, value):
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    class Mail(socketserver.StreamRequestHandler):
        def handle(self):
            self.wfile.write(b"220 hi\r\n")
            for line in self.rfile:
                time.sleep(0.01)
                word = line.split()[0].upper() if line.split() else b""
                if word == b"DATA":
                    self.wfile.write(b"354 go\r\n")
                    while self.rfile.readline() != b".\r\n":
                        pass
                    time.sleep(0.05)
                elif word == b"QUIT":
                    self.wfile.write(b"221 bye\r\n")
                    return
                self.wfile.write(b"250 ok\r\n")

    ThreadingHTTPServer.daemon_threads = True
    web = ThreadingHTTPServer(("127.0.0.1", 0), H)
    mail = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mail)
    mail.daemon_threads = True
    print(web.server_port, mail.server_address[1], flush=True)
    threading.Thread(target=mail.serve_forever, daemon=True).start()
    web.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        web, mail = proc.stdout.readline().split()
        yield {"PORTAL_URL": f"http://127.0.0.1:{web}", "REPORT_MAIL_HOST": f"127.0.0.1:{mail}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    assert len(main.main(["sales.csv", "--out", "r1", "--month", "2024-05"])) == 4
    main.main(["sales.csv", "--out", "r2", "--post"])
    main.main(["sales.csv", "--out", "r3", "--month", "2024-07", "--post"])


if __name__ == "__main__":
    stub()
