import contextlib
import gzip
import random
import subprocess
import sys
import time
from pathlib import Path

AGENTS = ["Mozilla/5.0 (X11; Linux)", "Mozilla/5.0 (Macintosh)", "curl/8.1", "Googlebot/2.1"]
LOOK = "#!/bin/sh\nsleep 0.04\necho host-$1.example\n"


def line(rng, second):
    path = rng.choice(("/", "/cart/%d", "/item/%d?ref=a", "/user/%d/orders", "/static/app.js", "/search?q=%d", "/admin/%d"))
    if "%" in path:
        path %= rng.randint(1, 5000)
    status = rng.choice((200, 200, 200, 200, 304, 404, 500 if second % 400 < 120 else 200))
    h, m, s = second // 3600 % 24, second // 60 % 60, second % 60
    return (f'10.0.{rng.randint(0, 9)}.{rng.randint(1, 40)} - - [{1 + second // 86400:02d}/May/2024:{h:02d}:{m:02d}:{s:02d} +0200] "GET {path} HTTP/1.1" '
            f'{status} {rng.randint(100, 90000)} "-" "{rng.choice(AGENTS)}" {int(rng.lognormvariate(3, 1))}')


def prepare(folder: Path) -> None:
    rng = random.Random(4)
    for n in range(4):
        second, out = 0, []
        for _ in range(9000):
            second += rng.choice((0, 0, 1, 4, 20)) if rng.random() < 0.98 else 0
            out.append(line(rng, second))
        text = "\n".join(out) + "\nbroken line\n"
        if n % 2:
            with gzip.open(folder / f"a{n}.log.gz", "wt") as f:
                f.write(text)
        else:
            (folder / f"a{n}.log").write_text(text)
    look = folder / "look.sh"
    look.write_text(LOOK)


def stub() -> None:
    import socketserver

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            words = self.rfile.readline().split()
            if words[0] == b"alarm":
                time.sleep(0.025)
                self.wfile.write(b"ok\n")
                return
            rng = random.Random(9)
            for k in range(int(words[1])):
                self.wfile.write(line(rng, 30 + k % 60 if k // 60 % 2 else 300).replace(" 200 ", " 502 " if k % 120 > 60 else " 200 ").encode() + b"\n")
                if k % 4 == 0:
                    time.sleep(0.006)

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"LOG_ADDRESS": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    main.main(["analyse", "a0.log", "a1.log.gz", "--resolver", "sh look.sh", "--unique", "clients.txt"])
    main.main(["analyse", "a2.log", "a3.log.gz", "--top", "5", "--resolver", "sh look.sh", "--unique", "clients2.txt"])
    for n in ("400", "240"):
        assert main.main(["follow", os.environ["LOG_ADDRESS"], "--lines", n])


if __name__ == "__main__":
    stub()
