import contextlib
import json
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

W = "file open close the cannot user name window %s folder delete save as print preview settings network error not found please try again {count} items selected copy move".split()


def text(rng):
    s = " ".join(rng.choice(W) for _ in range(rng.randint(2, 14))).capitalize()
    return s + rng.choice((".", ":", "", "?"))


def unit(source, target, rng):
    flags = "#, fuzzy\n" if target and rng.random() < 0.05 else ""
    return f'#: src/main.c:{rng.randint(1, 999)}\n{flags}msgid "{source}"\nmsgstr "{target}"\n'


def prepare(folder):
    rng = random.Random(12)
    known = [text(rng) for _ in range(900)]
    for part in range(2):
        (folder / f"old{part}.po").write_text("\n".join(unit(s, s.upper(), rng) for s in rng.sample(known, 600)))
    for part in range(3):
        out = ['msgid ""\nmsgstr ""\n"Language: de\\n"\n"MIME-Version: 1.0\\n"\n']
        for _ in range(220):
            r = rng.random()
            s = rng.choice(known)
            if r < 0.4:
                words = s.split()
                words[rng.randrange(len(words))] = rng.choice(W)
                s = " ".join(words)
            elif r < 0.6:
                s = text(rng)
            out.append(unit(s, s.upper() if rng.random() < 0.4 else "", rng))
        (folder / f"app{part}.po").write_text("\n".join(out))


@contextlib.contextmanager
def serve():
    count = [0]

    class H(BaseHTTPRequestHandler):
        wbufsize = -1

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            count[0] += 1
            if "glossary" in self.path:
                time.sleep(0.03)
                return self.answer(200, {w.upper(): w.title() for w in W[:20]})
            if count[0] % 9 == 0:
                return self.answer(429, {})
            texts = json.loads(body)["q"]
            time.sleep(0.02 + 0.006 * len(texts))
            self.answer(200, {"translations": [t.upper() for t in texts]})

        def answer(self, status, value):
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(value).encode())

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"SERVICE": f"127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import potrans
    memory = ["--memory", "old0.po", "old1.po", "--service", os.environ["SERVICE"]]
    assert len(potrans.main(["app0.po", "app1.po", *memory])) == 2
    potrans.main(["app2.po", *memory, "--language", "fr"])
