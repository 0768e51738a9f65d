import base64
import contextlib
import hashlib
import random
import subprocess
import sys
import time
from pathlib import Path

rng = random.Random(7)
COMMON = ["123456", "password", "dragon", "letmein", "monkey", "sunshine", "princess", "football", "qwerty"] + [
    a + b for a in ("blue", "red", "big", "old", "super", "my", "dark", "free", "iron", "sea") for b in ("cat", "dog", "car", "house", "star", "bird", "fish", "tree", "moon", "king")]
PASSWORDS = [rng.choice((lambda: rng.choice(COMMON) + str(rng.randint(1950, 2020)), lambda: rng.choice(COMMON),
                         lambda: "".join(rng.choice("abcdefgXYZ123!?-_") for _ in range(24)))) () for _ in range(90)]


def prepare(folder: Path) -> None:
    (folder / "common.txt").write_text("\n".join(COMMON))
    rows = ["name,user,password,otp"]
    for k, p in enumerate(PASSWORDS):
        otp = base64.b32encode(f"secret-{k:04d}".encode()).decode().rstrip("=") if k % 9 == 0 else ""
        rows.append(f"site{k}.example,user{k % 4}@mail.example,{p},{otp}")
    (folder / "export.csv").write_text("\n".join(rows))


def stub():
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self):
            prefix = self.path[-5:]
            mine = [hashlib.sha1(p.encode()).hexdigest().upper()[5:] for p in COMMON if hashlib.sha1(p.encode()).hexdigest().upper().startswith(prefix)]
            other = [hashlib.sha1(f"{prefix}{k}".encode()).hexdigest().upper()[:35] for k in range(500)]
            data = "\n".join(f"{h}:{len(h) + k}" for k, h in enumerate(mine + other)).encode()
            time.sleep(0.004)
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"KEY_SAFE_SERVICE": f"127.0.0.1:{int(proc.stdout.readline())}", "KEY_SAFE_CLIP": "sh clip.sh"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import fcntl
    import os
    import threading
    import main
    Path("clip.sh").write_text("cat > clip.txt\nsleep 0.005\n")
    for k in range(2):
        name = f"v{k}.safe"
        os.environ["KEY_SAFE_PASSWORD"], os.environ["KEY_SAFE_NEW"] = "correct horse", "battery staple"
        assert main.main([name, "import", "export.csv"]) == 90
        held = open(name + ".lock", "w")
        fcntl.flock(held, fcntl.LOCK_EX)
        timer = threading.Timer(0.12, held.close)
        timer.start()
        assert main.main([name, "add", "new.example", "me"])
        timer.join()
        assert len(main.main([name, "audit"])) > 20
        assert all(main.main([name, "code", "site1"]))
        main.main([name, "rekey"])
        import crypto
        try:
            main.main([name, "code", "site1"])
        except crypto.WrongPassword:
            pass
        else:
            raise AssertionError


if __name__ == "__main__":
    stub()
