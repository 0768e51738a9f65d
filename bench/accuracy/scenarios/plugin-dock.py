import contextlib
import random
import subprocess
import sys
import time
from pathlib import Path

WORDS = "every plugin listens to some events and answers what it has found there; others may look at those answers later on".split()


def prepare(folder: Path) -> None:
    rng = random.Random(4)
    box = folder / "docs"
    box.mkdir()
    for k in range(40):
        text = []
        for _ in range(700):
            text.append(rng.choice(WORDS) + rng.choice(("", "", "", "", "s", "ing", ".")))
            if rng.random() < 0.003:
                text.append(f"site://page/{rng.randint(1, 60)}")
        (box / f"d{k:02d}.txt").write_text(" ".join(text))
    for name, text in (("half", '{"name": "half", "kind": "python"}'), ("broken", "{nothing")):
        (folder / "extra" / name).mkdir(parents=True)
        (folder / "extra" / name / "plugin.json").write_text(text)


def stub():
    import socketserver

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            path = self.rfile.readline().split()[1]
            time.sleep(0.006)
            self.wfile.write(b"HTTP/1.0 404 no\r\n\r\n" if path.endswith(b"7") else b"HTTP/1.0 200 OK\r\n\r\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"DOCK_SITE": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for _ in range(3):
        count, final, failures = main.main(["docs", "extra"])
        assert count == 40 and final["archive"][0] == 40 and not failures, failures


if __name__ == "__main__":
    stub()
