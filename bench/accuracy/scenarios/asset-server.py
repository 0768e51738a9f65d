import contextlib
import http.client
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path


def page(rng, size):
    words = ["".join(rng.choices("aeioulmnrstk", k=rng.randint(3, 9))) for _ in range(300)]

    def text(n):
        out = rng.choices(words, k=n)
        out[rng.randrange(n)] = f"**{rng.choice(words)}**"
        out[rng.randrange(n)] = f"[{rng.choice(words)}](/p{rng.randrange(9)}.md)"
        out[rng.randrange(n)] = f"`{rng.choice(words)}`"
        return " ".join(out)

    lines = []
    for n in range(size):
        lines += ["#" * rng.randint(1, 3) + " " + " ".join(rng.sample(words, 3)), "", text(80), ""]
        lines += [f"- {text(8)}" for _ in range(5)] + [""]
        if n % 3 == 0:
            lines += ["```", "for x in range(3):", "    print(x < 3)", "```", ""]
            lines += ["a|b|c", "--|--|--"] + [f"{n}|{text(4)}|*x*" for _ in range(6)] + [""]
    return "\n".join(lines)


def prepare(folder: Path) -> None:
    rng = random.Random(19)
    site = folder / "site"
    site.mkdir()
    for n in range(24):
        (site / f"p{n}.md").write_text(page(rng, 12 + n))
    for n in range(4):
        (site / f"style{n}.css").write_text("\n".join(
            f"/* rule {k} */\n.box-{k} > a ,  .b{k} {{\n  color : #{rng.randrange(16 ** 6):06x} ;\n  content: \"a  b\";\n"
            f"  margin:  {k}px   {k + 1}px;\n}}\n" for k in range(350)))
        (site / f"blob{n}.bin").write_bytes(rng.randbytes(60000))
        (folder / f"new{n}.md").write_text(page(rng, 15))


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            time.sleep(0.03)
            body = self.path.encode() * 200
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()


def drive(port: int) -> None:
    def ask(method, path, body=None, **headers):
        connection.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
        reply = connection.getresponse()
        return reply.status, reply.headers, reply.read()

    def watcher():
        other = http.client.HTTPConnection("127.0.0.1", port)
        for after in (0, 1, 2, 3, 9):
            other.request("GET", f"/_changes?after={after}&wait=0.4")
            other.getresponse().read()
        other.close()

    rng = random.Random(1)
    connection = http.client.HTTPConnection("127.0.0.1", port)
    thread = threading.Thread(target=watcher)
    tags = {}
    names = [f"/p{n}.md" for n in range(24)] + [f"/style{n}.css" for n in range(4)] + [f"/blob{n}.bin" for n in range(4)]
    for k in range(220):
        name = rng.choice(names)
        status, headers, _ = ask("GET", name, Accept_Encoding=rng.choice(["gzip", "identity"]),
                                 If_None_Match=tags.get(name, "-"))
        assert status in (200, 304)
        tags[name] = headers["ETag"]
        if k % 12 == 0:
            ask("GET", f"/_search?q={''.join(rng.choices('aeiomnrst', k=2))}+{rng.choice('aeiou')}{rng.choice('lmn')}a")
        if k % 9 == 0:
            ask("GET", f"/origin/item/{rng.randrange(40)}")
    assert ask("GET", "/../etc/passwd")[0] == 404
    assert ask("GET", "/_search")[0] == 400
    thread.start()
    for n in range(4):
        time.sleep(0.15)
        assert ask("PUT", f"/new{n}.md", Path(f"new{n}.md").read_bytes())[0] == 201
        ask("GET", f"/new{n}.md")
    thread.join()
    ask("POST", "/_stop")
    connection.close()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"ORIGIN_URL": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for _ in range(2):
        drivers = []
        main.main(["site", "--port", "0"], announce=lambda port: drivers.append(
            subprocess.Popen([sys.executable, os.path.abspath(__file__), "drive", str(port)])))
        assert drivers[0].wait(20) == 0


if __name__ == "__main__":
    stub() if sys.argv[1] == "stub" else drive(int(sys.argv[2]))
