import contextlib
import os
import random
import socket
import socketserver
import subprocess
import sys
import threading
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(41)
    players = [f"player-{n:04d}" for n in range(1500)]
    for part in range(2):
        with open(folder / f"games{part}.csv", "w") as f:
            f.write("left,right,result\n")
            for _ in range(20000):
                a, b = rng.sample(players, 2)
                f.write(f"{a},{b},{rng.choice([0, 0.5, 1])}\n")


def pack(*words):
    words = [w if isinstance(w, bytes) else str(w).encode() for w in words]
    return b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in words)


class Wire:
    """The scenario's own tiny client and request reader."""

    def __init__(self, sock):
        self.sock, self.file = sock, sock.makefile("rb")

    def read(self):
        line = self.file.readline()
        if not line:
            raise EOFError
        kind, rest = line[:1], line[1:].strip()
        if kind == b"*":
            return [self.read() for _ in range(int(rest))]
        if kind == b"$":
            return None if rest == b"-1" else self.file.read(int(rest) + 2)[:-2]
        return rest


def stub() -> None:
    class H(socketserver.BaseRequestHandler):
        def handle(self):
            wire = Wire(self.request)
            self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            count = 0
            with contextlib.suppress(EOFError):
                while True:
                    command = wire.read()
                    name = command[0].upper()
                    count += 1
                    if name == b"ZADD":
                        if count % 100 == 0:
                            time.sleep(0.002)
                        out = b":1\r\n"
                    elif name == b"ZRANGE":
                        time.sleep(0.01)
                        out = pack(*[f"p{n}" for n in range(5)])
                    elif name == b"BLPOP":
                        time.sleep(min(0.2, float(command[2])))
                        out = b"$-1\r\n"
                    elif name == b"KEYS":
                        time.sleep(0.005)
                        out = pack(*[f"item:{n:05d}" for n in range(2000)])
                    else:
                        out = b"$300\r\n" + b"v" * 300 + b"\r\n"
                    self.request.sendall(out)

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


def load(port: int) -> None:
    """Drives the server under test from a process of its own."""
    rng = random.Random(6)

    def connect():
        return Wire(socket.create_connection(("127.0.0.1", port)))

    def waiter():
        wire = connect()
        for _ in range(6):
            wire.sock.sendall(pack("BLPOP", "jobs", 1))
            wire.read()

    waiters = [threading.Thread(target=waiter) for _ in range(2)]
    for t in waiters:
        t.start()
    wire = connect()

    def ask(commands):
        wire.sock.sendall(b"".join(pack(*c) for c in commands))
        return [wire.read() for _ in commands]

    for round_ in range(12):
        ask([("SET", f"user:{rng.randrange(3000)}", "x" * rng.randint(10, 200)) for _ in range(300)])
        ask([("SET", f"tmp:{n}", "y", "PX", rng.randint(20, 400)) for n in range(60)])
        ask([("ZADD", f"board:{round_ % 3}", rng.randrange(10 ** 5), f"m{rng.randrange(2000)}",
              rng.randrange(10 ** 5), f"m{rng.randrange(2000)}") for _ in range(300)])
        ask([("RPUSH", "nums", *[rng.randrange(10 ** 6) for _ in range(100)])])
        for _ in range(8):
            ask([("GET", f"user:{rng.randrange(3000)}")])
            ask([("INCRBY", "hits", rng.randint(1, 9))])
        ask([("KEYS", "user:1*"), ("SORT", "nums"), ("SORT", "nums", "ALPHA", "DESC"), ("LRANGE", "nums", 0, 50),
             ("ZRANGE", "board:0", 0, 99), ("DEL", "user:1", "user:2"), ("NOPE",), ("INCRBY", "hits", "x")])
        if round_ > 2:
            ask([("ZINTER", "board:0", "board:1", "board:2")])
        ask([("RPUSH", "jobs", f"job{round_}")])
        time.sleep(0.06)
    for t in waiters:
        t.join()
    ask([("SHUTDOWN",)])


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"STUB_PORT": int(proc.stdout.readline())}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    Path("appendonly.log").unlink(missing_ok=True)
    drivers = []

    def ready(port):
        drivers.append(subprocess.Popen([sys.executable, os.path.abspath(__file__), "load", str(port)]))

    for _ in range(2):
        main.main(["--port", "0", "serve"], ready=ready)
        assert drivers[-1].wait(20) == 0
    port = os.environ["STUB_PORT"]
    for part in range(2):
        added, top = main.main(["--port", port, "upload", f"games{part}.csv"])
        assert added == 1500 and top[0] == "p0"
        assert main.main(["--port", port, "dump", "item:*"]) == 600000


if __name__ == "__main__":
    stub() if sys.argv[1] == "stub" else load(int(sys.argv[2]))
