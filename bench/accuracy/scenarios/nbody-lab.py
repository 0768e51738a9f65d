import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import json, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
polls = {}
class H(BaseHTTPRequestHandler):
    def reply(self, obj, delay):
        time.sleep(delay)
        data = json.dumps(obj).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers()
        self.wfile.write(data)
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/runs":
            self.reply({"id": body["name"]}, 0.03)
        else:
            self.reply({"ok": True}, 0.04)
    def do_GET(self):
        polls[self.path] = polls.get(self.path, 0) + 1
        self.reply({"free": polls[self.path] % 4 == 0}, 0.005)
    def log_message(self, *a): pass
s = ThreadingHTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''

FARM = r'''
import json, socketserver, time
loads = [0]
class H(socketserver.StreamRequestHandler):
    def handle(self):
        w = self.rfile.readline().decode().split()
        out = self.wfile.write
        if w[0] == "ticket": time.sleep(0.05); out(b"number 7\n")
        elif w[0] == "return": time.sleep(0.015); out(b"ok\n")
        elif w[0] == "load":
            loads[0] += 1
            time.sleep(0.01); out(b"%.1f\n" % (3.0 if loads[0] % 3 else 0.5))
        elif w[0] == "settings": time.sleep(0.03); out(json.dumps({"dt": 0.015}).encode() + b"\n")
        elif w[0] == "store":
            left = int(w[2])
            while left:
                got = self.rfile.read(min(2048, left)); left -= len(got)
                time.sleep(0.008); out(len(got).to_bytes(4, "big"))
        else:
            time.sleep(0.025); out(b"hello\n")
            self.rfile.readline()
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    (folder / "runs").mkdir(exist_ok=True)


@contextlib.contextmanager
def serve():
    procs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
             for code in (SERVER, FARM)]
    try:
        board, farm = (int(p.stdout.readline()) for p in procs)
        yield {"NBODY_BOARD": "http://127.0.0.1:%d" % board, "NBODY_FARM": "127.0.0.1:%d" % farm}
    finally:
        for p in procs:
            p.kill()
            p.wait()


def run() -> None:
    import main
    main.main(["disc:160:1", "small:60:2", "--steps", "60"])
    main.main(["small:60:2", "wide:200:3", "--steps", "30", "--block", "5"])
    main.main(["wide:200:3", "fresh:80:4", "--steps", "30", "--farm"])
    main.main(["fresh:80:4", "--steps", "20", "--farm", "--operator", "echo wait; sleep 0.04; echo go"])
