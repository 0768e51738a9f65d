import contextlib
import json
import random
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


def prepare(folder):
    rng = random.Random(11)
    streets = [f"{n} {s} street, {t}" for n in range(1, 40) for s in ("mill", "church", "canal", "station") for t in ("Ede", "Zeist")]
    for day in range(2):
        with open(folder / f"day{day}.csv", "w") as f:
            f.write("ref,address,crates,phone\n")
            for k, a in enumerate(rng.sample(streets, 90)):
                f.write(f'R{day}{k:03d},"{a}",{rng.randint(1, 6)},06-{rng.randint(10**6, 10**7)}\n')
    (folder / "pack.sh").write_text("sleep 0.04\ngzip -f \"$1\"\n")


@contextlib.contextmanager
def serve():
    class H(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_GET(self):
            q = parse_qs(urlsplit(self.path).query)["q"][0]
            rng = random.Random(q)
            time.sleep(rng.uniform(0.006, 0.018))
            hits = [{"lat": str(52 + rng.uniform(-.3, .3)), "lon": str(5 + rng.uniform(-.4, .4)), "importance": rng.random(), "display_name": q} for _ in range(5)]
            body = json.dumps(hits if rng.random() > 0.02 else []).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    class Smtp(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def say(self, text):
            time.sleep(0.003)
            self.wfile.write(text + b"\r\n")

        def handle(self):
            self.say(b"220 mx")
            for line in self.rfile:
                verb = line[:4].upper()
                if verb == b"DATA":
                    self.say(b"354 go")
                    while self.rfile.readline() not in (b".\r\n", b""):
                        pass
                    time.sleep(0.02)
                self.say(b"221 bye" if verb == b"QUIT" else b"250 ok")

    socketserver.ThreadingTCPServer.daemon_threads = True
    web, mx = ThreadingHTTPServer(("127.0.0.1", 0), H), socketserver.ThreadingTCPServer(("127.0.0.1", 0), Smtp)
    for s in (web, mx):
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"GEO": f"http://127.0.0.1:{web.server_port}", "MX": f"127.0.0.1:{mx.server_address[1]}"}
    finally:
        web.shutdown()
        mx.shutdown()


def run():
    import os
    import vanround
    for day in ("day0.csv", "day1.csv"):
        n, km, bound, lost = vanround.main([day, os.environ["GEO"], os.environ["MX"], "places.db", "sh", "pack.sh"])
        assert n > 4 and km > bound
