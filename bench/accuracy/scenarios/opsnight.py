import contextlib
import json
import random
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def prepare(folder):
    (folder / "hook.sh").write_text("sleep 0.06\necho done $1\n")


def log_lines(rng, n):
    kinds = ["cache miss for key %d", "user %d logged in token=abc%d", "timeout after %d ms at 10.0.0.%d", "worker %d restarted", "cannot parse row %d of batch %d"]
    for k in range(n):
        text = rng.choice(kinds)
        yield f"2024-05-01T{k % 24:02d}:00:00 {rng.choice(['INFO', 'INFO', 'INFO', 'WARN', 'ERROR'])} " + text % tuple(rng.randint(1, 9999) for _ in range(text.count("%d")))


@contextlib.contextmanager
def serve():
    up = {}

    class A(socketserver.StreamRequestHandler):
        def handle(self):
            words = self.rfile.readline().decode().split()
            n = self.server.number
            rng = random.Random(n)
            time.sleep(0.012)
            body = ""
            if words[0] == "metrics":
                time.sleep(0.02)
                body = "\n".join(f"{m} {rng.uniform(10, 12) + (80 if n == 2 and m == 'load' else 0):.2f}" for m in "load disk_used mem_used net_in net_out temp fds swap".split())
            elif words[0] == "ps":
                time.sleep(0.03)
                body = "\n".join(f"{p} {rng.uniform(0, 20):.1f} {rng.randint(1000, 900000)} {rng.choice(['nginx', 'postgres', 'app', 'cron', 'redis'])}" for p in range(1, 220))
            elif words[0] == "restart":
                up[n, words[1]] = 2
            elif words[0] == "status":
                up[n, words[1]] -= 1
                body = "up" if up[n, words[1]] <= 0 else "starting"
            elif words[0] == "tail":
                body = "\n".join(log_lines(rng, int(words[2])))
            self.wfile.write(b"OK\n" + body.encode())

    class W(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.015)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"fine")

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.04)
            self.send_response(202)
            self.end_headers()

        def log_message(self, *a):
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), W)
    agents = []
    for n in range(6):
        a = socketserver.ThreadingTCPServer(("127.0.0.1", 0), A)
        a.number = n
        agents.append(a)
    for s in (web, *agents):
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"RACK": json.dumps({"web": web.server_port, "agents": [a.server_address[1] for a in agents]})}
    finally:
        for s in (web, *agents):
            s.shutdown()


def run():
    import fcntl
    import os
    import threading
    rack = json.loads(os.environ["RACK"])
    hosts = [{"name": f"node{n}", "addr": "127.0.0.1", "agent_port": p, "web_port": rack["web"]} for n, p in enumerate(rack["agents"])]
    config = {"hosts": hosts, "services": ["app"], "logs": ["/var/log/app.log", "/var/log/web.log"], "pager": f"http://127.0.0.1:{rack['web']}/page",
              "hooks": {"before": ["sh", "hook.sh", "before"], "after": ["sh", "hook.sh", "after"]}, "folder": "state"}
    with open("night.json", "w") as f:
        json.dump(config, f)
    held = open("opsnight.lock", "w")
    fcntl.flock(held, fcntl.LOCK_EX)
    threading.Timer(0.1, held.close).start()
    import opsnight
    assert len(opsnight.main("night.json")) > 10
    opsnight.main("night.json")
