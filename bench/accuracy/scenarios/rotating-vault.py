import contextlib
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import socketserver, time
class H(socketserver.StreamRequestHandler):
    def handle(self):
        names = self.server.names
        for line in self.rfile:
            words = line.split()
            if words[0] == b"has":
                time.sleep(0.003)
                self.wfile.write(b"ok yes\n" if words[1] in names else b"ok no\n")
            else:
                self.rfile.read(int(words[2])); names.add(words[1])
                time.sleep(0.012)
                self.server.n += 1
                self.wfile.write(b"busy\n" if self.server.n % 37 == 0 else b"ok\n")
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H); s.names = set(); s.n = 0
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    rng = random.Random(5)
    words = [f"term{n}" for n in range(3000)]
    (folder / "home" / "notes").mkdir(parents=True)
    for n in range(8):
        text = " ".join(rng.choice(words) for _ in range(6000))
        (folder / "home" / "notes" / f"{n}.txt").write_text(text)
    for n in range(3):
        (folder / "home" / f"blob{n}.bin").write_bytes(rng.randbytes(150_000))
    shared = " ".join(rng.choice(words) for _ in range(12000))
    for n in range(3):
        (folder / "home" / f"shared{n}.txt").write_text(f"copy {n}\n" + shared)
    for name in ("web.log", "db.log"):
        lines = [f"2026-11-{n % 28 + 1:02} INFO {rng.choice(words)} took {rng.random():.3f}s\n" for n in range(7000)]
        (folder / name).write_text("".join(lines))
    (folder / "more.sh").write_text(
        "n=$1; shift; for f; do i=0; while [ $i -lt 3 ]; do cat more.txt >> $f; i=$((i+1)); done; done\n")
    (folder / "more.txt").write_text("".join(f"2026 WARN {rng.choice(words)} {n}\n" for n in range(4000)))


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"VAULT_REMOTE": f"127.0.0.1:{process.stdout.readline().strip()}"}
    finally:
        process.terminate()
        process.wait()


def run() -> None:
    from main import main
    main(["rotate", "web.log", "db.log", "--flush", ". ./more.sh", "--rounds", "6", "--keep", "4",
          "--hook", "ls -l \"$@\" | sort"])
    label = main(["backup", "safe", "home", "--hook", "sleep 0.05; echo $1"])
    notes = Path("home/notes/3.txt")
    notes.write_text("changed " + notes.read_text())
    second = main(["backup", "safe", "home"])
    main(["restore", "safe", label, "back"])
    main(["check", "safe"])
    main(["prune", "safe", second])
    main(["check", "safe"])
    import os
    del os.environ["VAULT_REMOTE"]
    main(["backup", "tight", "home/notes", "--codec", "xz"])
    main(["check", "tight", "--codec", "xz", "--jobs", "2"])
    main(["backup", "plain", "home", "--codec", "raw"])
    main(["check", "plain", "--codec", "raw"])
    assert Path("back/notes/5.txt").read_text() == Path("home/notes/5.txt").read_text()
