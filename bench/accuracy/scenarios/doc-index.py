import contextlib
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import json, random, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
r = random.Random(9)
syl = "ka lo mi ren tu sha ver dil on pra est qui nor bel tas gra".split()
words = ["".join(r.choice(syl) for _ in range(r.randrange(1, 5))) + r.choice(["", "", "s", "ing", "ed"]) for _ in range(1800)]
def page(i):
    links = "".join('<a href="p%d">x</a> ' % j for j in ((2*i+1), (2*i+2)) if j < 24)
    text = ""
    for _ in range(45):
        text += " ".join(words[int(min(1799, r.expovariate(1/250)))] for _ in range(r.randrange(6, 18))).capitalize() + ". "
    return "<h1>Page %d</h1>%s<p>%s</p>" % (i, links, text)
pages = {"/p%d" % i: page(i).encode() for i in range(24)}
def send(self, data):
    self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers()
    self.wfile.write(data)
class H(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(0.02); send(self, b"ok")
    def do_GET(self):
        if self.path.startswith("/changes"):
            v = int(self.path.split("=")[1]); time.sleep(0.07)
            return send(self, json.dumps({"version": v + 1, "pages": ["p%d" % (2 * v), "p%d" % (2 * v + 1)]}).encode())
        time.sleep(0.008 if int(self.path[2:]) % 3 else 0.045)
        data = pages[self.path]
        self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers()
        self.wfile.write(data)
    def log_message(self, *a): pass
s = ThreadingHTTPServer(("127.0.0.1", 0), H)
print("http://127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''


WORDS = r'''
import socketserver, time
class H(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            time.sleep(0.01)
            w = line.decode().strip()
            self.wfile.write((w[:2] + " " + w[-3:] + "s\n").encode())
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print("127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''

CONVERTER = '''
import os, sys, time
time.sleep(0.06)
with open(sys.argv[1] + "x", "w") as f:
    f.write("# " + os.path.basename(sys.argv[1])[:-5] + "\\n" + "kalo miren tushaver dilon praest. " * 40)
os.rename(sys.argv[1] + "x", sys.argv[1])
'''


def prepare(folder: Path) -> None:
    rng = random.Random(2)
    syl = "ka lo mi ren tu sha ver dil on pra est qui nor bel tas gra".split()
    queries = []
    for _ in range(10):
        ws = ["".join(rng.choice(syl) for _ in range(rng.randrange(1, 4))) for _ in range(3)]
        w = ws[0]
        ws[0] = w[:1] + rng.choice("aeiou") + w[1:]
        queries.append(" ".join(ws))
    (folder / "converter.py").write_text(CONVERTER)
    (folder / "queries.txt").write_text("\n".join(queries) + "\n")


@contextlib.contextmanager
def serve():
    procs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
             for code in (SERVER, WORDS)]
    try:
        library, words = (p.stdout.readline().strip() for p in procs)
        yield {"LIBRARY": library, "THESAURUS": words}
    finally:
        for p in procs:
            p.kill()
            p.wait()


def run() -> None:
    import main
    main.main(["refresh", "docs", "p0"])
    main.main(["refresh", "docs", "p0"])
    main.main(["build", "docs", "index.db"])
    main.main(["build", "docs", "index.db"])
    main.main(["ask", "docs", "queries.txt"])
    main.main(["ask", "docs", "queries.txt", "cosine"])
    main.main(["words", "docs", "kalo", "mirent", "tushav"])
    main.main(["words", "docs", "gratas"])
    main.main(["reload", "docs", "index.db", "kalo miren tas"])
    main.main(["reload", "docs", "index.db", "prakas onest"])
    main.main(["follow", "docs", "4"])
    main.main(["follow", "docs", "2"])
    main.main(["convert", "docs", "converter.py", "extra", "other"])
    main.main(["wide", "docs", "kalo miren", "prakas onest tas"])
    main.main(["wide", "docs", "gratas norqui", "kalo miren", "dilbel"])
