import contextlib
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(8)
    lines = ["name,mail,city,balance"]
    for k in range(40):
        lines.append(f"Person {k},p{k}@a.example p{k}@b.example,City {k % 7},{rng.randint(-99, 9999)}")
    (folder / "people.csv").write_text("\n".join(lines) + "\n")
    (folder / "scan.sh").write_text("sleep 0.006\ngrep -q 'balance is -' && exit 1\nexit 0\n")


def stub():
    import socketserver
    rng = random.Random(3)

    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def say(self, text, pause=0.002):
            time.sleep(pause)
            self.wfile.write(text.encode() + b"\r\n")

        def handle(self):
            self.say("220 stub", 0.006)
            for line in self.rfile:
                verb = line.split()[0].upper() if line.strip() else b""
                if verb == b"EHLO":
                    self.say("250-stub\r\n250-SIZE 100000\r\n250 AUTH PLAIN")
                elif verb == b"AUTH":
                    self.say("235 ok", 0.008)
                elif verb == b"RCPT":
                    r = rng.random()
                    self.say("451 later" if r < 0.06 else "550 nobody" if r < 0.12 else "250 ok")
                elif verb == b"DATA":
                    self.say("354 go")
                    while self.rfile.readline() not in (b".\r\n", b""):
                        pass
                    self.say("250 queued", 0.005)
                elif verb == b"QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 ok")

    socketserver.ThreadingTCPServer.daemon_threads = True
    s = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(f"127.0.0.1:{s.server_address[1]}", flush=True)
    s.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"SMTP": proc.stdout.readline().strip()}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for k in range(2):
        handled, rejected = main.main([f"depot{k}.db", "people.csv", "--scanner", "sh scan.sh"])
        assert handled >= 38, (handled, rejected)


if __name__ == "__main__":
    stub()
