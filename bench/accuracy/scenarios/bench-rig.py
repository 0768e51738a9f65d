import contextlib
import math
import random
import struct
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    (folder / "label.sh").write_text("cat > /dev/null\nsleep 0.012\necho printed\n")
    # whoever sits at the panel: says yes after a while
    (folder / "panel.sh").write_text("while sleep 0.02; do if test -e panel.ask; then rm panel.ask; sleep 0.03; echo yes > panel.tmp; mv panel.tmp panel.answer; fi; done\n")


def stub():
    import socketserver
    state = {"volts": 0.0}
    rng = random.Random(1)

    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def handle(self):
            error, samples, ready = "0,OK", 16, 0
            for line in self.rfile:
                verb, *words = line.decode().split()
                if verb == "VOLT":
                    state["volts"] = float(words[0])
                    time.sleep(0.001)
                elif verb == "*IDN?":
                    time.sleep(0.003)
                    self.wfile.write(b"ACME,RIG,7,1.0\n")
                elif verb == "READ?":
                    time.sleep(0.004)
                    self.wfile.write(b"%.6f\n" % (10 * state["volts"] + rng.gauss(0, 0.05)))
                elif verb == "SYST:ERR?":
                    time.sleep(0.001)
                    self.wfile.write(error.encode() + b"\n")
                elif verb == "ACQ:POIN":
                    samples = int(words[0])
                elif verb == "ACQ:START":
                    ready = time.monotonic() + 0.015
                elif verb == "*OPC?":
                    self.wfile.write(b"1\n" if time.monotonic() > ready else b"0\n")
                elif verb == "WAV:DATA?":
                    values = [int(20000 * math.sin(k * 0.2) + 1000 * math.sin(k * 0.4) + rng.gauss(0, 50)) for k in range(samples)]
                    body = struct.pack("!f", 0.0001) + struct.pack(f"!{samples}h", *values)
                    self.wfile.write(b"#4%04d" % len(body) + body[:900])
                    time.sleep(0.004)
                    self.wfile.write(body[900:] + b"\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    panel = subprocess.Popen(["sh", "panel.sh"])
    try:
        yield {"BENCH": f"127.0.0.1:{int(proc.stdout.readline())}", "LABELS": "sh label.sh"}
    finally:
        for each in (proc, panel):
            each.terminate()
            each.wait()
        proc.stdout.close()


def run() -> None:
    import fcntl
    import main
    other = subprocess.Popen([sys.executable, "-c", "import fcntl, time; f = open('bench.lock', 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print(1, flush=True); time.sleep(0.15)"],
                             stdout=subprocess.PIPE)
    other.stdout.read(1)
    for k in range(2):
        verdicts = main.main([f"A{k}{n}" for n in range(3)])
        assert len(verdicts) == 3 and all(v == "PASS" for v in verdicts.values()), verdicts
    other.wait()
    other.stdout.close()


if __name__ == "__main__":
    stub()
