import contextlib
import json
import random
import subprocess
import sys
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(3)
    words = {"".join(rng.choices("etaoinshrdlu", k=rng.randint(3, 9))) for _ in range(20000)}
    (folder / "words.txt").write_text("\n".join(sorted(words)))


def messages():
    rng = random.Random(8)
    texts = []
    for n in range(16):
        a, b, c = rng.randint(1, 99), rng.randint(1, 9), rng.randint(2, 5)
        texts.append(f"/calc ({a} + {b} * sqrt({c}{b})) / ({b}^2 - {a}.5) + sin(pi / {c}) * -({a} % {c})")
    texts += [f"/plot sin(x*{k}) + x^2 / {k + 8} - cos(2*x)" for k in (1, 2, 3, 4)]
    texts += [f"/babble {n}" for n in (40, 200, 90, 120)] + ["/babble x"]
    texts += ["/anagram tase", "/anagram trainsold", "/anagram ohnsertq", "/anagram zz"]
    texts += ["/summary"] * 4 + ["/date tomorrow", "/date yesterday", "/date", "/stats", "/stats", "/what"]
    texts += [f"/remind 0.{n} tea {n}" for n in (1, 2, 4)] + ["hello there"] * 8
    rng.shuffle(texts)
    return [{"id": i, "chat": rng.choice(["general", "random"]), "sender": f"u{i % 4}", "text": t}
            for i, t in enumerate(texts)]


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    queue = messages()
    counter = [0]

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            method = self.path.rsplit("/", 1)[1]
            status, extra = 200, {}
            if method == "getUpdates":
                result = [m for m in queue if m["id"] >= body["offset"]][:6]
                time.sleep(0.02 if result else body["timeout"])
            elif method == "sendMessage":
                time.sleep(0.015)
                result = True
                counter[0] += 1
                if counter[0] % 10 == 0:
                    status, extra = 429, {"Retry-After": "0.05"}
            else:
                rng = random.Random(body["chat"])
                time.sleep(0.03)
                vocabulary = ["".join(rng.choices("abcdefgh", k=rng.randint(2, 8))) for _ in range(150)]
                result = [{"sender": f"u{n % 5}", "text": " ".join(rng.choices(vocabulary, k=14)) + "."}
                          for n in range(800)]
            data = json.dumps({"result": result}).encode()
            self.send_response(status)
            for k, v in extra.items():
                self.send_header(k, v)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *a):
            pass

    ThreadingHTTPServer.daemon_threads = True
    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    print(server.server_port, flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"CHAT_API": f"http://127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    Path("state.json").unlink(missing_ok=True)
    import main
    counts = main.main(["--chats", "general", "random"])
    assert counts["calc"] == 16 and counts["remind"] == 3, counts
    main.main([])


if __name__ == "__main__":
    stub()
