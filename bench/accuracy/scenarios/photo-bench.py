import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SERVER = r'''
import random, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
def make(seed, w, h):
    r = random.Random(seed)
    fx, fy = r.randrange(1, 5), r.randrange(1, 5)
    d = bytearray()
    for y in range(h):
        for x in range(w):
            d += bytes(((x * fx + r.randrange(9)) % 256, (y * fy) % 256, (x * y // 40) % 256))
    return b"P6\n# gallery\n%d %d\n255\n" % (w, h) + bytes(d)
P = {"n%d.ppm" % i: make(i, 96 + 16 * (i % 3), 80) for i in range(6)}
class H(BaseHTTPRequestHandler):
    def reply(self, code, data, delay):
        time.sleep(delay)
        self.send_response(code); self.send_header("Content-Length", str(len(data))); self.end_headers()
        self.wfile.write(data)
    def do_GET(self):
        name = self.path.rsplit("/", 1)[1]
        if name == "index":
            self.reply(200, " ".join(P).encode(), 0.02)
        else:
            self.reply(200, P[name], 0.018)
    def do_PUT(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.reply(201, b"ok", 0.012)
    def log_message(self, *a): pass
s = ThreadingHTTPServer(("127.0.0.1", 0), H)
print("127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''


LAB = r'''
import json, multiprocessing.connection, sys, threading, time
orders = {}
def serve(conn):
    q = json.loads(conn.recv_bytes())
    if q["verb"] == "order":
        time.sleep(0.03); n = len(orders) + 1; orders[n] = 0; a = {"order": n}
    elif q["verb"] == "status":
        orders[q["order"]] += 1
        time.sleep(0.005); a = {"ready": orders[q["order"]] > 2}
    else:
        time.sleep(0.04); a = {"width": 40, "height": 30, "data": [i % 200 for i in range(1200)]}
    conn.send_bytes(json.dumps(a).encode()); conn.close()
l = multiprocessing.connection.Listener(sys.argv[1], family="AF_UNIX")
print("ready", flush=True)
while True:
    threading.Thread(target=serve, args=(l.accept(),), daemon=True).start()
'''

SCANNER = '''
import os, random, sys, time
for k in range(int(sys.argv[2])):
    time.sleep(0.05)
    r = random.Random(k)
    name = os.path.join(sys.argv[1], "scan%d.pgm" % k)
    with open(name + "x", "wb") as f:
        f.write(b"P5 96 64 255\\n" + bytes((i // 3 + r.randrange(60)) % 256 for i in range(96 * 64)))
    os.rename(name + "x", name)
'''

VIEWER = '''
import sys, time
for line in sys.stdin:
    time.sleep(0.01)
    print("shown", flush=True)
'''


def prepare(folder: Path) -> None:
    (folder / "scanner.py").write_text(SCANNER)
    (folder / "viewer.py").write_text(VIEWER)
    rng = random.Random(5)
    for k, (w, h) in enumerate(((200, 150), (160, 240))):
        body = bytes(min(255, (x * 2 + y + rng.randrange(40)) % 256) for y in range(h) for x in range(w * 3))
        (folder / ("in-%d.ppm" % k)).write_bytes(b"P6\n%d %d\n255\n" % (w, h) + body)
    text = "P2\n# plain\n120 100\n255\n" + " ".join(str(rng.randrange(256)) for _ in range(12000))
    (folder / "in-plain.pgm").write_text(text)


@contextlib.contextmanager
def serve():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "lab.sock")
    procs = [subprocess.Popen([sys.executable, "-c", *code], stdout=subprocess.PIPE, text=True)
             for code in ([SERVER], [LAB, path])]
    try:
        gallery, _ = (p.stdout.readline().strip() for p in procs)
        yield {"GALLERY": gallery, "PHOTO_LAB": path}
    finally:
        for p in procs:
            p.kill()
            p.wait()
        shutil.rmtree(folder)


def run() -> None:
    import main
    main.main(["local", "median", "equalise"])
    main.main(["local", "blur", "gamma", "edges"])
    main.main(["develop", "gamma", "blur", "dither"])
    main.main(["develop", "mirror", "median", "edges"])
    main.main(["survey"])
    main.main(["survey"])
    main.main(["scan", "--folder", "scans"])
    main.main(["scan", "--folder", "more-scans"])
