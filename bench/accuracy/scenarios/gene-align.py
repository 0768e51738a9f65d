import contextlib
import json
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit


def genes():
    rng = random.Random(33)
    return {f"GX{k:04d}": "".join(rng.choices("ACGT", k=rng.randint(1500, 4000))) for k in range(25)}


def prepare(folder: Path) -> None:
    rng = random.Random(2)
    known = list(genes().values())
    out = []
    for k in range(160):
        if k % 13 == 0:
            seq = "".join(rng.choices("ACGT", k=140))
        else:
            gene = rng.choice(known)
            at = rng.randrange(len(gene) - 140)
            seq = "".join(c if rng.random() > 0.02 else rng.choice("ACGT") for c in gene[at:at + 140])
            if rng.random() < 0.5:
                seq = seq.translate(str.maketrans("ACGT", "TGCA"))[::-1]
        good = rng.randint(60, 140)
        out.append(f"@r{k}\n{seq}\n+\n" + "".join(chr(33 + (rng.randint(28, 40) if i < good else rng.randint(2, 25))) for i in range(140)))
    (folder / "reads.fastq").write_text("\n".join(out) + "\n")


@contextlib.contextmanager
def serve():
    known = genes()
    jobs = {}

    class Handler(BaseHTTPRequestHandler):
        def answer(self, body):
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            time.sleep(0.03)
            parts = urlsplit(self.path)
            ask = {k: v[0] for k, v in parse_qs(parts.query).items()}
            if parts.path == "/search":
                a, n = int(ask["start"]), int(ask["size"])
                self.answer(json.dumps({"count": len(known), "ids": list(known)[a:a + n]}).encode())
            elif parts.path == "/fetch":
                s = known[ask["id"]]
                self.answer((f">{ask['id']} gene\n" + "\n".join(s[k:k + 60] for k in range(0, len(s), 60)) + "\n").encode())
            else:
                jobs[ask["job"]] -= 1
                self.answer(json.dumps({"state": "done" if jobs[ask["job"]] <= 0 else "busy", "hits": ["E. coli"]}).encode())

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.03)
            job = str(len(jobs))
            jobs[job] = 3
            self.answer(json.dumps({"job": job}).encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"SEQ_SERVER": f"http://127.0.0.1:{server.server_port}"}
    server.shutdown()


def run() -> None:
    import pipeline
    result = pipeline.main(["reads.fastq", "kinase"])
    print(result)
    assert result[1] > 100
