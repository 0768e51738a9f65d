import contextlib
import gzip
import hashlib
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

W = "library tool shared runtime files for images network daemon parser fonts documentation python small fast common data".split()


def prepare(folder):
    rng = random.Random(3)
    for n in range(2):
        (folder / f"list{n}").write_text("# wanted\n" + "\n".join(f"pkg{rng.randrange(700)}" for _ in range(8 + 3 * n)) + "\nmissing-one\n")


def build():
    rng = random.Random(1)
    files, sums = {}, []
    for part, (low, high) in {"main": (0, 500), "extra": (500, 800)}.items():
        out = []
        for n in range(low, high):
            for version in rng.sample(["1.0-1", "1.2~rc1-1", "1.2-3", "2:0.9", "1.10+dfsg-2"], rng.choice((1, 1, 2))):
                path = f"pool/pkg{n}_{version.replace(':', '')}.deb"
                size = int(min(6e6, rng.lognormvariate(12.5, 1.2)))
                data = random.Random(path).randbytes(1024) * (size // 1024 + 1)
                needs = ", ".join(f"pkg{rng.randrange(n)} (>= 1.0)" + (" | other" if rng.random() < 0.2 else "") for _ in range(rng.choice((0, 0, 1, 2)))) if n else ""
                about = "\n ".join(" ".join(rng.choice(W) for _ in range(10)) for _ in range(rng.randint(1, 5)))
                files["/" + path] = data
                out.append(f"Package: pkg{n}\nVersion: {version}\nDepends: {needs}\nSize: {len(data)}\nFilename: {path}\n"
                           f"SHA256: {hashlib.sha256(data).hexdigest() if n % 3 == 0 or True else ''}\nDescription: {about}\n")
        raw = gzip.compress("\n".join(out).encode())
        files[f"/dists/stable/{part}/binary-all/Packages.gz"] = raw
        sums.append(f" {hashlib.sha256(raw).hexdigest()} {len(raw)} {part}/binary-all/Packages.gz")
    files["/dists/stable/Release"] = ("Suite: stable\nSHA256:\n" + "\n".join(sums) + "\n").encode()
    return files


@contextlib.contextmanager
def serve():
    files, count = build(), [0]

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self):
            count[0] += 1
            status, body = (200, files[self.path]) if count[0] % 14 else (503, b"")
            time.sleep(0.005 if "dists" in self.path else 0.007)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for at in range(0, len(body), 1 << 18):
                self.wfile.write(body[at:at + (1 << 18)])
                self.wfile.flush()
                time.sleep(0.001)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"MIRROR": f"127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import threading
    import time
    import debmirror
    server = os.environ["MIRROR"]
    os.makedirs("m", exist_ok=True)
    open("m/.lock", "w").close()
    threading.Timer(0.5, os.remove, ["m/.lock"]).start()
    parts = ["--components", "main", "extra"]
    fresh, gone, missing = debmirror.main([server, "m", "list0", *parts])
    assert fresh and missing == ["missing-one"]
    debmirror.main([server, "m", "list1", *parts])
    debmirror.main([server, "m", "list1", *parts])
    assert debmirror.main([server, "m", "list1", *parts, "--search", "network"])
