import contextlib
import random
import socketserver
import threading
import time
from pathlib import Path

WORDS = "error user login server disk cache value index page order update backup system network error time".split()


def prepare(folder: Path) -> None:
    rng = random.Random(5)
    for part, count in (("etc", 120), ("home", 160), ("www", 90)):
        for k in range(count):
            box = folder / part / f"d{k % 9}" / f"e{k % 4}"
            box.mkdir(parents=True, exist_ok=True)
            if k % 11 == 0:
                (box / f"f{k}.tmp").write_bytes(b"x" * 1000)
            else:
                (box / f"f{k}.txt").write_text(" ".join(rng.choices(WORDS, k=rng.randint(50, 4000))))
    target = folder / "target"
    target.mkdir()
    for day in range(1, 29):
        for part in ("etc", "home", "www"):
            (target / f"{part}_202402{day:02d}-0{day % 9}0000.tar.gz").write_bytes(b"old" * 200)
    (folder / "jobs.ini").write_text(
        "[etc]\nsource=etc\nexclude=*.tmp cache/*\nkeep=daily=7 weekly=4 monthly=2\npre=sh -c 'sleep 0.15; echo dumped'\n"
        "[home]\nsource=home\nexclude=*.tmp\nkeep=daily=5\n"
        "[www]\nsource=www\nkeep=daily=7 weekly=2\npost=sleep 0.1\n")


@contextlib.contextmanager
def serve():
    class Vault(socketserver.StreamRequestHandler):
        def handle(self):
            size = int(self.rfile.readline().split()[2])
            while size > 0:
                size -= len(self.rfile.read(min(size, 65536)))
            time.sleep(0.12)
            self.wfile.write(b"OK\n")

    class Smtp(socketserver.StreamRequestHandler):
        def handle(self):
            say = lambda text: (time.sleep(0.01), self.wfile.write(text + b"\r\n"))
            say(b"220 hi")
            body = False
            for line in self.rfile:
                word = line.strip().upper()
                if body:
                    if word == b".":
                        body = False
                        say(b"250 queued")
                elif word.startswith(b"DATA"):
                    body = True
                    say(b"354 go")
                elif word.startswith(b"QUIT"):
                    say(b"221 bye")
                    return
                else:
                    say(b"250 ok")

    servers = []
    for handler in (Vault, Smtp):
        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
    yield {"VAULT_HOST": "127.0.0.1", "VAULT_PORT": servers[0].server_address[1], "SMTP_PORT": servers[1].server_address[1]}
    for server in servers:
        server.shutdown()


def run() -> None:
    import pathlib
    import backup
    for night in range(3):
        lines = backup.main(["jobs.ini", "target"])
        assert len(lines) == 5, lines
        for k, path in enumerate(sorted(pathlib.Path("home").rglob("*.txt"))):
            if k % 8 == night:
                path.write_text(path.read_text() + " changed")
        pathlib.Path("target/.lock").write_text("stale")
