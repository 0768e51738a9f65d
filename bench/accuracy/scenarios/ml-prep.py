import contextlib
import csv
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import http.server, json, time, zlib
class H(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    count = 0
    def body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))
    def answer(self, code, data, **headers):
        self.send_response(code)
        for k, v in headers.items(): self.send_header(k.replace("_", "-"), v)
        self.send_header("Content-Length", str(len(data))); self.end_headers(); self.wfile.write(data)
    def do_POST(self):
        idents = json.loads(self.body()); H.count += 1
        if H.count % 11 == 0: return self.answer(429, b"", Retry_After="0.05")
        time.sleep(0.04)
        self.answer(200, json.dumps({i: zlib.crc32(i.encode()) % 100 < 60 if int(i) % 3 else int(i) % 2 for i in idents}).encode())
    def do_GET(self):
        q = dict(p.split("=") for p in self.path.split("?")[1].split("&")); import random
        r = random.Random(int(q["page"])); events = []
        for _ in range(int(q["size"])):
            e = {"site": r.randrange(40), "device": r.randrange(6), "hour": r.randrange(24), "ad": r.randrange(90), "age": r.randrange(8)}
            e["label"] = int((e["site"] * e["device"] + e["ad"]) % 5 == 0); events.append(e)
        time.sleep(0.008)
        self.answer(200, json.dumps(events).encode())
    def do_PUT(self):
        self.body(); time.sleep(0.02); self.answer(204, b"")
    def log_message(self, *a): pass
s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    rng = random.Random(33)
    words = ["loading", "engine", "failed", "quickly", "the", "customers", "payment", "is", "late", "orders", "and", "shipped", "returned"]
    for name, count in (("train.csv", 1800), ("small.csv", 600)):
        with open(folder / name, "w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["id", "amount", "age", "country", "when", "text"])
            for n in range(count):
                amount = "" if rng.random() < 0.05 else f"{rng.lognormvariate(3, 0.8):.2f}"
                writer.writerow([n, amount, rng.randrange(18, 80), rng.choice(["de", "at", "ch", "fr", "it"]),
                                 f"2026-{rng.randrange(1, 13):02}-{rng.randrange(1, 28):02} {rng.randrange(24):02}:{rng.randrange(60):02}:00",
                                 " ".join(rng.choices(words, k=25))])


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"LABEL_SERVICE": f"http://127.0.0.1:{process.stdout.readline().strip()}"}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    from main import main
    main(["small.csv", "--explore", "--out", "small.npz"])
    main(["train.csv", "--jobs", "2", "--seeds", "3"])
    main(["train.csv", "--explore", "--seeds", "0"])
    main(["--follow", "30"])
    main(["--follow", "25", "--ahead"])
