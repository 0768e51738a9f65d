import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import json, socketserver, time
seen = [0]
class H(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            q = json.loads(line)
            v = q["verb"]
            if v == "parameters":
                time.sleep(0.06); a = {"transmission": 0.06, "incubation": 2, "illness": 6, "note": "x"}
            elif v == "doses":
                time.sleep(0.025); a = {"count": 20}
            elif v == "notify":
                seen[0] += 1
                time.sleep(0.012); a = {"accepted": seen[0] % 5 != 0}
            else:
                time.sleep(0.004); a = {"ok": 1}
            self.wfile.write(json.dumps(a).encode() + b"\n")
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    (folder / "towns.ini").write_text(
        "[village]\nsize = 900\nseed = 3\ndays = 40\n\n"
        "[market]\nsize = 2500\nseed = 4\ncases = 12\ndays = 40\n\n"
        "[harbour]\nsize = 5000\nseed = 5\ncases = 20\ndays = 30\n")


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"OFFICE_PORT": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    main.main(["towns.ini"])
    main.main(["towns.ini"])
