import contextlib
import random
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def prepare(folder):
    (folder / "pbm").mkdir()
    (folder / "horn.sh").write_text("sleep 0.03\nexit 0\n")


@contextlib.contextmanager
def serve():
    rng = random.Random(4)
    rows = ["tracking,name,address"]
    for k in range(42):
        rows.append(f"TR{rng.randint(10**9, 10**10)}X,Person {k} Miller,{k} Long Street;Town {k % 5};{rng.randint(10000, 99999)}")

    class H(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_GET(self):
            time.sleep(0.06)
            many = 42 if self.path.endswith("=1") else 30
            self.answer("\n".join(rows[:many + 1]).encode())

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.02)
            self.answer(b"ok")

        def answer(self, body):
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    class P(socketserver.BaseRequestHandler):
        def handle(self):
            self.request.setsockopt(6, 1, 1)
            waiting, last = 0.0, time.monotonic()
            while data := self.request.recv(65536):
                now = time.monotonic()
                waiting = max(0.0, waiting - (now - last) / 0.05)
                last = now
                waiting += data.count(b"^XZ")
                if b"~HS" in data:
                    time.sleep(0.005)
                    self.request.sendall(b"\x020,0,%d\x03" % int(waiting + 0.5))

    web, printer = ThreadingHTTPServer(("127.0.0.1", 0), H), socketserver.ThreadingTCPServer(("127.0.0.1", 0), P)
    for s in (web, printer):
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"WEB": web.server_port, "PRINTER": printer.server_address[1]}
    finally:
        web.shutdown()
        printer.shutdown()


def run():
    import os
    import labelpress
    web, printer = int(os.environ["WEB"]), int(os.environ["PRINTER"])
    horn = ("sh", "horn.sh")
    assert labelpress.main("127.0.0.1", web, printer, "printed.log", "0", horn) == 30
    assert labelpress.main("127.0.0.1", web, printer, "printed.log", "1", horn, preview="pbm") == 12
