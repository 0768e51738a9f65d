import contextlib
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import http.server, json, random, socketserver, struct, threading, time
rng = random.Random(6)
builds = {}
class CI(http.server.BaseHTTPRequestHandler):
    n = 0
    def answer(self, value, code=200):
        data = json.dumps(value).encode()
        self.send_response(code); self.send_header("Content-Length", str(len(data))); self.end_headers(); self.wfile.write(data)
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        time.sleep(0.02); builds[len(builds) + 1] = (time.time() + 0.4 + 0.1 * len(body["branch"]) / 4, body["branch"])
        self.answer({"id": len(builds)})
    def do_GET(self):
        CI.n += 1
        time.sleep(0.01)
        if CI.n % 9 == 0: return self.answer({}, 502)
        words = self.path.split("/"); end, branch = builds[int(words[2])]
        if words[-1] == "log":
            lines = []
            for n in range(9000):
                kind = n % 29
                lines.append(f"ERROR in worker {n}: object 0x{n * 977:x} of '{branch}' is gone" if kind == 0 else
                    f"step-{n % 17} took {(n * 7919) % 1000 / 100 + 0.01:.2f}s" if kind < 6 else f"  compiled {n} of 9000")
            return self.answer({"lines": lines})
        self.answer({"status": "running" if time.time() < end else "failed" if "bad" in branch else "passed"})
    def log_message(self, *a): pass
class Agent(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().decode().split(); size = struct.unpack(">I", self.rfile.read(4))[0]; self.rfile.read(size)
        s = self.server; s.n += 1
        if line[0] == "store":
            time.sleep(0.04)
            self.wfile.write(b"error disk busy\n" if s.n % 7 == 1 else f"ok {line[2]}\n".encode())
        elif line[0] == "restart":
            s.up = time.time() + 0.15; time.sleep(0.02); self.wfile.write(b"ok\n")
        else:
            time.sleep(0.005); self.wfile.write(b"ok up\n" if time.time() > s.up else b"ok starting\n")
class T(socketserver.ThreadingTCPServer):
    daemon_threads = True
ports = []
web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), CI)
agents = [T(("127.0.0.1", 0), Agent) for _ in range(5)]
for s in [web, *agents]:
    s.n = s.up = 0
    ports.append(str(s.server_address[1])); threading.Thread(target=s.serve_forever, daemon=True).start()
print(*ports, flush=True)
time.sleep(900)
'''


def git(*words):
    subprocess.run(["git", "-c", "user.name=ann", "-c", "user.email=a@example.org", *words], cwd="repo", check=True, capture_output=True)


def prepare(folder: Path) -> None:
    rng = random.Random(12)
    repo = folder / "repo"
    repo.mkdir()
    words = [f"name{n}" for n in range(500)]
    for n in range(40):
        (repo / f"module{n}.py").write_text("".join(f"{rng.choice(words)} = {rng.choice(words)}({n})\n" for _ in range(250)))
    subprocess.run(["git", "init", "-q"], cwd=repo, check=True)
    subprocess.run(["git", "add", "-A"], cwd=repo, check=True)
    for n in range(25):
        kind = ["feat", "fix", "docs", "fix(core)", "oops", "perf(io)"][n % 6]
        subprocess.run(["git", "-c", "user.name=ann", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", f"{kind}: change {n}"], cwd=repo, check=True)


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        ports = process.stdout.readline().split()
        yield {"CI_SERVER": f"http://127.0.0.1:{ports[0]}", "DEPLOY_HOSTS": ",".join(f"127.0.0.1:{p}" for p in ports[1:])}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    from main import main
    assert main(["release", "repo"]) == 0
    main(["deploy"])
    Path("repo/module3.py").write_text("changed = True\n" * 30)
    git("commit", "-q", "-a", "-m", "fix!: module 3")
    main(["release", "repo"])
    assert main(["release", "repo"]) == 1
    main(["ci", "main", "topic/bad", "feature/long-name"])
    main(["deploy", "--batch", "3"])
