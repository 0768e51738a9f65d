import contextlib
import csv
import json
import random
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

WORDS = "steel brass copper hex bolt nut washer screw flange gasket valve pipe elbow clamp bracket hinge".split()


def prepare(folder: Path) -> None:
    rng = random.Random(11)
    skus = [f"SKU{n:05d}" for n in range(900)]
    with open(folder / "products.csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["sku", "name", "category", "price", "stock", "supplier"])
        for s in skus:
            w.writerow([s.lower(), "  ".join(rng.sample(WORDS, 3)), rng.choice(["Bulk", "Fine", "Tools"]),
                        f"{rng.uniform(1, 90):.2f}", rng.randrange(500), rng.choice(["acme", "zenith"])])
    with open(folder / "movements.csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["sku", "day", "quantity"])
        for s in skus:
            for day in range(0, 180, rng.choice([2, 3, 5])):
                w.writerow([s, day, rng.choice([-1, -2, -3, -5, -8, 20])])


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    busy = set()

    class H(BaseHTTPRequestHandler):
        def do_GET(self):
            rng = random.Random(self.path)
            kind, _, name = self.path.strip("/").partition("/")
            status = 200
            if kind == "price":
                time.sleep(0.025)
                if name.endswith("7") and name not in busy:
                    busy.add(name)
                    status = 503
                data = {"price": round(rng.uniform(1, 60), 2)}
            else:
                time.sleep(0.012)
                data = {"items": [{"sku": f"SKU{n:05d}", "tiers": [
                    {"from": q, "price": rng.uniform(1, 80), "discount": rng.choice([0, 0.05, 0.1])}
                    for q in (100, 1, 10)]} for n in range(0, 900, 2)]}
            body = json.dumps(data).encode()
            self.send_response(status)
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
        yield {"SUPPLIER_URL": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import logging
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    import main
    from app import create_app
    Path("inventory.db").unlink(missing_ok=True)
    main.main(["import", "products.csv", "movements.csv"])
    main.main(["adduser", "ann", "s3cret"])
    main.main(["adduser", "bob", "hunter2"])
    app = create_app("inventory.db")
    rng = random.Random(4)
    skus = [f"SKU{n:05d}" for n in range(900)]
    client = app.test_client()
    assert client.post("/api/login", json={"name": "bob", "password": "no"}).status_code == 403
    tokens = [client.post("/api/login", json={"name": n, "password": p}).get_json()["token"]
              for n, p in [("ann", "s3cret"), ("bob", "hunter2")]]
    for category in ("bulk", "fine", "tools"):
        for offset in range(0, 150, 50):
            assert len(client.get(f"/api/products?category={category}&offset={offset}").get_json()) > 0
    for sku in rng.choices(skus[:60], k=120):
        client.get(f"/api/products/{sku}")
    for sku in rng.sample(skus, 40):
        assert client.post(f"/api/products/{sku}/movements", json={"day": 179, "quantity": -2},
                           headers={"X-Token": tokens[0]}).status_code == 201
        client.get(f"/api/products/{sku}/forecast")
    assert client.post(f"/api/products/{skus[0]}/movements", json={}).status_code == 401
    assert client.get("/api/products/NOPE").status_code == 404
    for q in ("flnge", "gaskte", "bras"):
        client.get(f"/api/search?q={q}")
    for _ in range(2):
        client.get("/api/report/abc")
        assert client.post("/api/prices/refresh", headers={"X-Token": tokens[1]}).get_json()["updated"] == 24
    thread = main.ServerThread(app)
    thread.start()
    base = f"http://127.0.0.1:{thread.port}/api"
    for sku in rng.sample(skus, 12):
        for tail in ("", "/quote", "/forecast"):
            json.load(urllib.request.urlopen(f"{base}/products/{sku}{tail}"))
    for name in ("acme", "zenith", "acme"):
        json.load(urllib.request.urlopen(f"{base}/suppliers/{name}/savings"))
    json.load(urllib.request.urlopen(f"{base}/search?q=clamq"))
    thread.stop()


if __name__ == "__main__":
    stub()
