import contextlib
import json
import math
import random
import socketserver
import subprocess
import sys
import threading
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    pass


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    trouble = random.Random(4)

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.02)
            self.send_response(500 if trouble.random() < 0.15 else 200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *a):
            pass

    def station(number):
        class H(socketserver.StreamRequestHandler):
            def handle(self):
                rng = random.Random(number)
                with contextlib.suppress(OSError):
                    for n in range(1000):
                        for k in range(3):
                            value = math.sin(n / (4 + number + 3 * k)) * 5 + rng.gauss(0, 1)
                            if rng.random() < 0.01:
                                value += 40
                            self.wfile.write(json.dumps({"kind": "temp" if k else "wind", "sensor": f"s{number}-{k}",
                                                         "value": round(value, 3)}).encode() + b"\n")
                        time.sleep(0.005)

        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"127.0.0.1:{server.server_address[1]}"

    hook = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    hook.daemon_threads = True
    print(hook.server_port, ",".join(station(n) for n in range(3)), flush=True)
    hook.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        port, stations = proc.stdout.readline().split()
        yield {"HOOK_URL": f"http://127.0.0.1:{port}/hook", "STATIONS": stations}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for name in ("journal.jsonl", "archive.db", "copy.db"):
        Path(name).unlink(missing_ok=True)
    for _ in range(2):
        counts = main.main(["collect"])
        assert counts["readings"] == 2100 and counts["alarms"] > 5 and counts["delivered"] > 5, counts
        assert main.main(["report"]) == 9
    assert len(main.main(["replay", "--archive", "copy.db", "--limit", "600"])) == 9


if __name__ == "__main__":
    stub()
