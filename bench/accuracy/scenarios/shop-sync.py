import contextlib
import csv
import json
import random
import subprocess
import sys
import time
from pathlib import Path

WORDS = "soft warm green oak steel cup lamp desk hand made light old new long thin wide cord glass paper stone".split()


def product(n, seed):
    rng = random.Random(f"{n}")
    body = [" ".join(rng.choice(WORDS) for _ in range(7)) for _ in range(14)]
    other = random.Random(f"{n}/{seed}")
    if other.random() < 0.3:
        body[other.randrange(14)] = " ".join(other.choice(WORDS) for _ in range(7))
    return {"sku": f"S{n:05d}", "title": " ".join(rng.choice(WORDS) for _ in range(3)), "price": rng.randint(100, 90000),
            "stock": rng.randint(0, 50) + other.choice((0, 0, 0, 1)), "tags": [rng.choice(WORDS) for _ in range(4)], "body": ". ".join(body),
            "changed": 1700000000 + other.choice((0, 50, 100))}


def prepare(folder: Path) -> None:
    for shop, start in (("a", 0), ("b", 150)):
        with open(folder / f"{shop}.csv", "w", newline="") as f:
            out = csv.DictWriter(f, list(product(0, 0)))
            out.writeheader()
            for n in range(start, start + 500):
                row = product(n, "mine" + shop)
                row["price"] = f"{row['price'] // 100}.{row['price'] % 100:02d}"
                row["tags"] = ", ".join(row["tags"])
                out.writerow(row)


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from urllib.parse import parse_qs, urlsplit
    shop = {p["sku"]: p for p in (product(n, "theirs") for n in range(60, 560))}
    jobs, calls = {}, [0]

    class H(BaseHTTPRequestHandler):
        def do_GET(self):
            url = urlsplit(self.path)
            calls[0] += 1
            if calls[0] % 17 == 0:
                return self.answer(429, {})
            if url.path.startswith("/jobs/"):
                time.sleep(0.004)
                key = url.path.rsplit("/", 1)[1]
                jobs[key] -= 1
                return self.answer(200, {"state": "done" if jobs[key] <= 0 else "running"})
            query = parse_qs(url.query)
            page, size = int(query["page"][0]), int(query["size"][0])
            time.sleep(0.03)
            items = [shop[k] for k in sorted(shop)]
            self.answer(200, {"items": items[page * size:(page + 1) * size], "more": (page + 1) * size < len(items)})

        def do_POST(self):
            for p in json.loads(self.rfile.read(int(self.headers["Content-Length"]))):
                shop[p["sku"]] = p
            time.sleep(0.02)
            jobs[str(len(jobs))] = 3
            self.answer(200, {"job": str(len(jobs) - 1)})

        def answer(self, status, value):
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Retry-After", "0.05")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"SHOP_URL": f"http://127.0.0.1:{int(proc.stdout.readline())}", "SHOP_KEY": "k"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    assert main.main(["shop.db", "--import", "a.csv", "--dry-run"])["pull"] > 0
    main.main(["shop.db"])
    main.main(["shop.db", "--import", "b.csv"])
    main.main(["shop.db", "--prefer", "remote"])
    main.main(["shop.db", "--prefer", "local"])


if __name__ == "__main__":
    stub()
