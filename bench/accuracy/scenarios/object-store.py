import contextlib
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import socketserver, struct, time
class H(socketserver.BaseRequestHandler):
    def get(self):
        head = self.exactly(4)
        return self.exactly(struct.unpack(">I", head)[0]) if head else None
    def exactly(self, n):
        data = b""
        while len(data) < n:
            part = self.request.recv(n - len(data))
            if not part: return b""
            data += part
        return data
    def put(self, m): self.request.sendall(struct.pack(">I", len(m)) + m)
    def handle(self):
        while (m := self.get()):
            if m.startswith(b"have "):
                time.sleep(0.05); self.put(" ".join(i for i in m[5:].decode().split() if i not in self.server.known).encode())
            elif m.startswith(b"ref "):
                time.sleep(0.03); self.put(b"done")
            else:
                self.server.known.add(m[:40].decode()); time.sleep(0.004); self.put(b"ok")
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H); s.known = set()
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    rng = random.Random(2)
    words = [f"word{n}" for n in range(200)]
    for n in range(24):
        place = folder / f"part{n % 4}" / f"file{n}.txt"
        place.parent.mkdir(exist_ok=True)
        place.write_text("".join(" ".join(rng.choices(words, k=6)) + "\n" for _ in range(300)))
    hooks = folder / ".store" / "hooks"
    hooks.mkdir(parents=True)
    (hooks / "pre-commit").write_text("sleep 0.03; ! grep -rq FORBIDDEN part0 part1\n")


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"STORE_REMOTE": f"127.0.0.1:{process.stdout.readline().strip()}"}
    finally:
        process.kill()
        process.wait()


def edit(rng, paths, share):
    for path in paths:
        lines = path.read_text().splitlines()
        for n in range(len(lines)):
            chance = rng.random()
            if chance < share:
                lines[n] = f"changed {rng.randrange(1000)}"
            elif chance < share * 1.3:
                lines[n] += f"\nadded {rng.randrange(1000)}"
        path.write_text("\n".join(lines) + "\n")


def run() -> None:
    from main import main
    rng = random.Random(9)
    files = sorted(Path(".").glob("part*/*.txt"))
    when = 1000
    main(["commit", "main", str(when), "first"])
    for n in range(5):
        edit(rng, [files[3], *rng.sample(files, 4)], 0.1)
        when += 10
        main(["commit", "main", str(when), f"change {n}"])
    main(["branch", "topic", "main"])
    main(["push", "main"])
    edit(rng, files[:8], 0.04)
    main(["commit", "main", str(when + 10), "main goes on"])
    main(["checkout", "topic"])
    edit(rng, files[4:12], 0.04)
    lock = Path(".store/refs/topic.lock")
    lock.touch()
    helper = subprocess.Popen(["sh", "-c", f"sleep 0.3; rm {lock}"])
    main(["commit", "topic", str(when + 20), "topic"])
    helper.wait()
    main(["diff", "main", "topic"])
    main(["checkout", "main"])
    main(["merge", "main", "topic", str(when + 30)])
    main(["log", "main"])
    main(["blame", "main", "part3/file11.txt"])
    main(["blame", "main", "part0/file12.txt"])
    main(["push", "main"])
    main(["fsck"])
