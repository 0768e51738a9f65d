import contextlib
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SYLL = "ba ker to ni sol ven dra mi lo ter qua rin fe sta col ume pre gan hol dis".split()


def vocabulary(rng):
    return ["".join(rng.choices(SYLL, k=rng.randint(2, 4))) + rng.choice(("", "", "ing", "ed", "s", "ly")) for _ in range(3000)] + ["the", "of", "and"] * 80


def note(rng, words):
    out = []
    for _ in range(rng.randint(5, 40)):
        out.append(" ".join(words[int(rng.paretovariate(0.6)) % len(words)] for _ in range(rng.randint(5, 16))).capitalize() + ".")
    return " ".join(out)


def prepare(folder: Path) -> None:
    rng = random.Random(8)
    words = vocabulary(rng)
    (folder / "notes").mkdir()
    for k in range(250):
        (folder / "notes" / f"n{k:03d}.txt").write_text(note(rng, words))
    (folder / "queries.txt").write_text("\n".join(" ".join(w[:-1] if rng.random() < 0.3 else w for w in rng.choices(words[:400], k=rng.randint(1, 4))) for _ in range(25)))


@contextlib.contextmanager
def serve():
    rng = random.Random(18)
    words = vocabulary(rng)
    texts = {f"r{k:02d}.txt": note(rng, words).encode() for k in range(20)}
    asked = [0]

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.02)
            if self.path == "/LIST":
                asked[0] += 1
                body = "".join(f"+ {n}\n" for n in list(texts)[:8 * asked[0]]).encode()
            else:
                body = texts[self.path[1:]]
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"NOTES": f"127.0.0.1:{server.server_port}"}
    server.shutdown()


def run() -> None:
    import os
    from lexi.__main__ import main
    main(["pull", "--server", os.environ["NOTES"]])
    main(["index"])
    main(["find", "--queries", "queries.txt", "--count", "5"])
    main(["find", "kervenly tonisol"])
    main(["pairs"])
