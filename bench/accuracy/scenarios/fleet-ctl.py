import contextlib
import hashlib
import random
import socketserver
import threading
import time
import zlib
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(1)
    (folder / "fleet.toml").write_text('[defaults]\nuser = "root"\n[group.web]\nhosts = ["web[01-10]"]\n[group.db]\nhosts = ["db[1-3]", "cache"]\n[group.db.settings]\nuser = "pg"\n')
    for k in range(12):
        path = folder / "release" / ("static" if k % 3 else "bin") / f"f{k}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(rng.choices("abcdef (){};\n", k=rng.randint(2000, 30000))))


@contextlib.contextmanager
def serve():
    rng = random.Random(5)
    acts = ["connection from 10.0.%d.%d closed", "request %d took %d ms", "cache miss for key %d of %d", "worker %d restarted after %d s", "query %d slow: %d rows"]
    text = []
    for k in range(2500):
        level = rng.choice(["info"] * 8 + ["warn", "error"])
        text.append(f"2024-05-02T{k // 110:02d}:{k * 60 // 110 % 60:02d}:{k % 60:02d} web app[{k}]: <{level}> " + rng.choice(acts) % (k, rng.randint(1, 99)) + rng.choice(["", " again", " on shard b", " for tenant x"]))
    log = zlib.compress("\n".join(text).encode())
    files, health, asked = {}, {}, [0]

    class Agent(socketserver.StreamRequestHandler):
        def handle(self):
            host = ""

            def ok(body=b""):
                self.wfile.write(b"OK %d\n" % len(body) + body)

            for line in self.rfile:
                words = line.decode().split()
                body = self.rfile.read(int(words[-1]))
                asked[0] += 1
                time.sleep(0.012)
                if words[0] == "LOGIN":
                    host = words[1]
                    if asked[0] % 41 == 0:
                        return
                    ok(b"challenge")
                elif words[0] == "GET":
                    time.sleep(0.03)
                    ok(log)
                elif words[0] == "SUM":
                    ok(hashlib.sha256(files.get((host, words[1]), b"")).hexdigest().encode())
                elif words[0] == "PUT":
                    files[host, words[1]] = zlib.decompress(body)
                    ok()
                elif body == b"df":
                    ok(b"Filesystem 1K Used Free Use% Mounted\n" + b"".join(b"/dev/sd%d 100 50 50 %d%% /m%d\n" % (k, 40 + k, k) for k in range(6)))
                elif body == b"uptime":
                    ok(b" 10:00:00 up 3 days, load average: 0.42, 0.3, 0.2")
                elif body == b"reload":
                    health[host] = 3
                    ok()
                elif body == b"health":
                    health[host] = health.get(host, 0) - 1
                    ok(b"starting" if health[host] > 0 else b"up")
                else:
                    ok()

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Agent)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"AGENT_PORT": server.server_address[1]}
    server.shutdown()


def run() -> None:
    import fleet
    assert len(fleet.main(["fleet.toml", "status"])) == 14
    groups, worst = fleet.main(["fleet.toml", "logs"])
    assert len(worst) == 14 and groups
    assert len(fleet.main(["fleet.toml", "deploy", "web"])) == 10
    assert len(fleet.main(["fleet.toml", "status", "db"])) == 4
