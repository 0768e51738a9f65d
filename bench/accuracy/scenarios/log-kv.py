import contextlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(21)
    words = ["".join(rng.choices("abcdefghijklmnop", k=rng.randint(3, 9))) for _ in range(400)]
    for part in range(2):
        with open(folder / f"part{part}.jsonl", "w") as f:
            for n in range(6000):
                f.write(json.dumps({"id": f"user:{(n * 7 + part * 3000) % 9000:06d}",
                                    "name": rng.choice(words).title(), "score": rng.random(),
                                    "text": " ".join(rng.choices(words, k=rng.randint(8, 40)))}) + "\n")


def stub() -> None:
    import hashlib
    import socketserver
    import struct

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            items = []
            while True:
                head = self.rfile.read(4)
                if len(head) < 4:
                    return
                msg = json.loads(self.rfile.read(struct.unpack(">I", head)[0]))
                if msg["op"] == "hello":
                    time.sleep(0.04)
                    out = {"node": "beta"}
                elif msg["op"] == "block":
                    items += [(k.encode(), bytes.fromhex(v)) for k, v in msg["items"]]
                    time.sleep(0.008)
                    out = {"status": "ok"}
                else:
                    level = [hashlib.sha256(k + b"\0" + v).digest() for k, v in items]
                    while len(level) > 1:
                        if len(level) % 2:
                            level.append(level[-1])
                        level = [hashlib.sha256(level[i] + level[i + 1]).digest() for i in range(0, len(level), 2)]
                    out = {"root": level[0].hex()}
                body = json.dumps(out).encode()
                self.wfile.write(struct.pack(">I", len(body)) + body)

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"KV_REPLICA": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import shutil
    import main
    shutil.rmtree("data", ignore_errors=True)
    rng = random.Random(5)
    for part in range(2):
        main.main(["load", f"part{part}.jsonl"])
        main.main(["set"] + [f"conf:{part}:{n}=value {n}" for n in range(40)])
        main.main(["get"] + [f"user:{rng.randrange(11000):06d}" for _ in range(300)])
        main.main(["del"] + [f"user:{rng.randrange(9000):06d}" for _ in range(25)])
    main.main(["stats"])
    main.main(["sync", os.environ["KV_REPLICA"]])
    main.main(["compact"])
    with open(max(Path("data").glob("*.seg")), "ab") as f:
        f.write(b"torn write")
    main.main(["--no-fsync", "set"] + [f"tmp:{n}={n * n}" for n in range(30)])
    main.main(["stats", "--prefix", "user:001"])
    main.main(["compact"])
    main.main(["sync", os.environ["KV_REPLICA"]])
    from logkv import Store
    with Store("data") as store:
        assert store.get(b"tmp:7") == b"49"
        for n in range(60):
            store.put(b"ticker", str(n).encode() * 50)


if __name__ == "__main__":
    stub()
