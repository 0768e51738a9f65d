import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import http.server, io, json, random, hashlib, time, zipfile
rng = random.Random(20)
names = ["web", "orm", "http", "json", "tmpl", "crypt", "cli", "log", "cache", "queue", "date", "text", "yaml", "img", "net", "core"]
packages, files = {}, {}
for place, name in enumerate(names):
    releases = {}
    for n in range(14):
        version = "%d.%d" % (n // 5 + 1, n % 5) + ("rc1" if n % 7 == 6 else "")
        later = names[place + 1:]
        requires = []
        for other in rng.sample(later, min(len(later), rng.randrange(2, 5))):
            low = max(0, n - rng.randrange(2, 8))
            high = low + rng.randrange(5, 9)
            requires.append("%s >=%d.%d,<%d.%d" % (other, low // 5 + 1, low % 5, high // 5 + 1, high % 5))
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
            for m in range(6):
                z.writestr(f"{name}/m{m}.py", "".join(f"def f{k}(a, b={m}):\n    return a * {k} + b\n" for k in range(120)))
        data = buffer.getvalue()
        file = f"files/{name}-{version}.zip"
        files["/" + file] = data
        releases[version] = {"requires": requires, "file": file, "sha256": hashlib.sha256(data).hexdigest()}
    packages["/package/" + name] = json.dumps({"name": name, "releases": releases}).encode()
count = 0
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global count
        count += 1
        time.sleep(0.015 if self.path in packages else 0.04)
        data = packages.get(self.path) or files.get(self.path)
        if count % 41 == 0:
            self.send_error(503)
        elif data is None:
            self.send_error(404)
        else:
            self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers(); self.wfile.write(data)
    def log_message(self, *a): pass
s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
print(s.server_address[1], flush=True)
s.serve_forever()
'''


def prepare(folder: Path) -> None:
    (folder / "small.txt").write_text("orm\ncli >=2.0\n")
    (folder / "big.txt").write_text("web >=1.0,<3\norm\nhttp !=1.1\n# pinned\ncache <3.0\nqueue\n")
    (folder / "hard.txt").write_text("web\norm >=2.0\nhttp\njson ~=2.1\ncrypt >=1.2\ntmpl ~=2.0\ntext >=1.4\nlog <2.4\n")
    (folder / "bad.txt").write_text("web\nnot-there\n")


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"PACKAGE_INDEX": f"http://127.0.0.1:{process.stdout.readline().strip()}"}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    from main import main
    main(["small.txt", "--install", "small"])
    main(["big.txt", "--warm", "3", "--cache", "second", "--why", "core", "--install", "big"])
    main(["hard.txt", "--cache", "second"])
    main(["hard.txt", "--cache", "second", "--unstable"])
    main(["bad.txt"])
    main(["big.txt", "--why", "net"])
