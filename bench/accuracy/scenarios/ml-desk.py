import contextlib
import math
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import json, random, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
W = [0.0] * 9
state = {"round": 0, "polls": 0}
def rows(n):
    if n % 100 >= 7: return []
    r = random.Random(n); out = []
    for _ in range(500):
        v = [round(r.gauss(0, 1), 4) for _ in range(8)]
        out.append(v + [int(v[0] + v[1] * 2 - v[2] + r.gauss(0, .5) > 0)])
    return out
CACHE = {n: rows(n) for n in range(8)}
class H(BaseHTTPRequestHandler):
    def reply(self, obj, delay):
        data = json.dumps(obj).encode()
        time.sleep(delay)
        self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers()
        self.wfile.write(data)
    def do_POST(self):
        q = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/gradient":
            for i, g in enumerate(q["gradient"]): W[i] -= g
            state["round"] += 1; state["polls"] = 0
            self.reply({"weights": W}, 0.02)
        else:
            self.reply({"label": int(q["row"][0] + q["row"][1] > 0)}, 0.004)
    def do_GET(self):
        if self.path.startswith("/batch/"):
            self.reply({"rows": CACHE[int(self.path[7:])]}, 0.05)
        else:
            state["polls"] += 1
            self.reply({"number": state["round"] if state["polls"] > 2 else -1}, 0.004)
    def log_message(self, *a): pass
s = ThreadingHTTPServer(("127.0.0.1", 0), H)
print("http://127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    rng = random.Random(31)
    for name, count in (("small.csv", 600), ("large.csv", 3000)):
        lines = ["f0,f1,f2,f3,f4,f5,f6,f7,label"]
        for _ in range(count):
            v = [rng.gauss(0, 1) for _ in range(8)]
            label = int(v[0] - v[3] + 0.5 * math.sin(v[5] * 3) + rng.gauss(0, 0.6) > 0)
            cells = ["NA" if rng.random() < 0.02 else "%.5f" % x for x in v]
            lines.append(",".join(cells) + ",%d" % label)
        (folder / name).write_text("\n".join(lines) + "\n")


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"WAREHOUSE": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    main.main(["explore", "small.csv"])
    main.main(["explore", "large.csv"])
    main.main(["compare", "small.csv", "--folds", "5"])
    main.main(["compare", "large.csv", "--models", "hand", "logistic", "near", "--folds", "5"])
    main.main(["distributed", "large.csv", "--steps", "12"])
    main.main(["distributed", "small.csv", "--steps", "8"])
    main.main(["streaming"])
    main.main(["streaming"])
    main.main(["active", "small.csv"])
    main.main(["active", "large.csv", "--steps", "5"])
