import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SERVER = r'''
import base64, hashlib, json, socketserver, sys, time
tries = {}
class H(socketserver.StreamRequestHandler):
    def handle(self):
        q = json.loads(self.rfile.readline())
        if q["do"] == "salt":
            time.sleep(0.02); a = {"salt": base64.b64encode(hashlib.md5(q["user"].encode()).digest()).decode()}
        elif q["do"] == "log":
            time.sleep(0.015); a = {"ok": True}
        elif q["do"] == "approve":
            n = tries["a" + q["user"]] = tries.get("a" + q["user"], 0) + 1
            time.sleep(0.006); a = {"granted": n % 4 == 0}
        else:
            n = tries[q["user"]] = tries.get(q["user"], 0) + 1
            time.sleep(0.004); a = {"granted": n % 2 == 0, "serial": n, "wait": 0.015}
        self.wfile.write(json.dumps(a).encode() + b"\n")
class S(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
s = S(sys.argv[1], H)
print("ready", flush=True)
s.serve_forever()
'''


REPLICA = r'''
import hashlib, socketserver, struct, time
class H(socketserver.StreamRequestHandler):
    def frame(self):
        kind, n = struct.unpack(">3sI", self.rfile.read(7))
        return kind, self.rfile.read(n)
    def put(self, kind, body):
        self.wfile.write(struct.pack(">3sI", kind, len(body)) + body)
    def handle(self):
        while True:
            kind, body = self.frame()
            if kind == b"hi!": time.sleep(0.03); self.put(b"chl", b"12345678")
            elif kind == b"ans":
                time.sleep(0.02)
                self.put(b"yes" if body == hashlib.sha256(b"pepper12345678").digest() else b"no!", b"")
            elif kind == b"box":
                time.sleep(0.015); self.put(b"rcp", hashlib.sha256(body.partition(b"\0")[2]).digest())
            else: return
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print("127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''

AGENT = '''
import hashlib, sys, time
for user in sys.argv[1:]:
    time.sleep(0.02)
    print(user, hashlib.sha256(user.encode()).hexdigest(), flush=True)
'''


def prepare(folder: Path) -> None:
    rng = random.Random(21)
    (folder / "users.txt").write_text("".join("user%d:%s\n" % (i, "pw%d" % rng.randrange(10 ** 6)) for i in range(6)))
    (folder / "agent.py").write_text(AGENT)
    words = "the night watch went round the old town and nobody heard it then rain set in".split()
    text = " ".join(rng.choice(words) for _ in range(1500))
    (folder / "letter.txt").write_text(text)
    (folder / "note.txt").write_text(text[:2000])
    (folder / "blob.bin").write_bytes(rng.randbytes(24000))
    (folder / "large.bin").write_bytes(rng.randbytes(60000))


@contextlib.contextmanager
def serve():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "keeper.sock")
    keeper = subprocess.Popen([sys.executable, "-c", SERVER, path], stdout=subprocess.PIPE, text=True)
    replica = subprocess.Popen([sys.executable, "-c", REPLICA], stdout=subprocess.PIPE, text=True)
    try:
        keeper.stdout.readline()
        yield {"KEEPER": path, "REPLICA": replica.stdout.readline().strip()}
    finally:
        for proc in (keeper, replica):
            proc.kill()
            proc.wait()
        shutil.rmtree(folder)


def run() -> None:
    import main
    main.main(["keep", "users.txt", "letter.txt"])
    main.main(["keep", "users.txt", "note.txt"])
    main.main(["ledger", "book.jsonl", "one", "two", "three", "four"])
    main.main(["ledger", "book.jsonl", "five", "six", "seven"])
    main.main(["puzzle", "letter.txt", "lantern"])
    main.main(["puzzle", "note.txt", "owl"])
    main.main(["files", "blob.bin", "7"])
    main.main(["files", "large.bin", "8"])
    main.main(["replicate", "users.txt", "agent.py"])
    main.main(["replicate", "users.txt", "agent.py"])
