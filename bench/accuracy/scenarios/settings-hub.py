import contextlib
import json
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

APPS = [f"app{k}" for k in range(6)]


def ini(seed, sections, keys):
    rng = random.Random(seed)
    text = ""
    for s in range(sections):
        text += f"[part{s}]\n" + "".join(f"key{k} = {rng.randint(0, 3)}{'-%(zone)s' if k % 5 == 0 else ''}\n" for k in range(keys)) + "\n"
    return text


def prepare(folder: Path) -> None:
    d = folder / "conf"
    d.mkdir()
    (d / "defaults.ini").write_text("[DEFAULT]\nzone = eu\nretries = 3\n[logging]\nlevel = info\n")
    for k, app in enumerate(APPS):
        (d / f"{app}.ini").write_text(ini(k, 8, 20))


def stub():
    """A hub elsewhere, slow: for the client half."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    state = {"version": 1}

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, *_):
            pass

        def do_GET(self):
            tag = None
            if self.path.startswith("/watch"):
                time.sleep(0.03)
                state["version"] += 1
                value = {"version": state["version"], "changed": True}
            else:
                time.sleep(0.006)
                value = {f"part{s}": {f"key{k}": str(k if k else state["version"] // 2) for k in range(20)} for s in range(8)}
                tag = f"t{state['version'] // 2}"
            if tag and self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            if tag:
                self.send_header("ETag", tag)
            self.end_headers()
            self.wfile.write(body)

    s = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(f"http://127.0.0.1:{s.server_address[1]}", flush=True)
    s.serve_forever()


def drive(url):
    import http.client
    netloc = url.split("//")[1]

    def ask(method, path, body=None, headers={}):
        c = http.client.HTTPConnection(netloc, timeout=5)
        c.request(method, path, body, headers)
        a = c.getresponse()
        a.read()
        c.close()
        return a.status, a.getheader("ETag")

    for turn in range(12):
        assert ask("GET", "/")[0] == 200
        for app in APPS:
            status, tag = ask("GET", f"/{app}")
            assert status == 200
            assert ask("GET", f"/{app}", headers={"If-None-Match": tag})[0] == 304
            assert ask("GET", f"/{app}/part1/key3")[0] == 200
        assert ask("GET", "/diff/app1/app2")[0] == 200
        assert ask("GET", "/nobody")[0] == 404
        before = turn
        t = threading.Timer(0.04, ask, ("PUT", f"/app{turn % 6}/part{turn % 3}/key1", f"v{turn}"))
        t.start()
        assert ask("GET", f"/watch?since={before}")[0] == 200
        t.join()
    assert ask("GET", "/watch?since=99")[0] == 200
    ask("POST", "/stop")


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"HUB": proc.stdout.readline().strip()}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    children = []
    main.serve("conf", lambda url: children.append(subprocess.Popen([sys.executable, __file__, "drive", url])))
    assert children[0].wait(5) == 0
    for k in range(4):
        assert len(main.main(["pull", os.environ["HUB"], *APPS])) == 6
    assert main.main(["tail", os.environ["HUB"], "app1", "0.4"])
    try:
        main.main(["pull", os.environ["HUB"]])
    except LookupError:
        pass


if __name__ == "__main__":
    stub() if sys.argv[1] == "stub" else drive(sys.argv[2])
