import contextlib
import json
import random
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

W = """adaptive sparse neural graph kernel estimation learning robust methods under noise model selection of the and for with
protein folding deep quantum annealing circuits soil moisture retrieval climate oceans drift plankton migration urban traffic
bayesian inference markov chains variational bounds optimal transport fluid turbulence spectral clustering language corpus
phonology syntax medieval trade cities archive privacy consensus byzantine storage scheduling cache coherence""".split()
N = "Müller Smith García Chen Okafor Ivanov Rossi Dubois Tanaka Olsen Novak Silva Haddad Kowalski".split()


def prepare(folder):
    rng = random.Random(2)
    works = []
    for _ in range(420):
        works.append((" ".join(rng.choice(W) for _ in range(rng.randint(5, 12))), [f"{rng.choice('ABCDEF')}nna {rng.choice(N)}" for _ in range(rng.randint(1, 5))],
                      rng.randint(1985, 2023)))
    for part in range(3):
        out = ["@string{jnl = {Journal of Things}}\n"]
        for n in rng.sample(range(420), 260):
            title, people, year = works[n]
            title = title.title() if rng.random() < 0.4 else "{" + title.capitalize() + "}"
            people = " and ".join(people).replace("ü", '{\\"u}')
            abstract = "  abstract = {" + " ".join(rng.choice(W) for _ in range(90)) + "},\n" if rng.random() < 0.4 else ""
            doi = f"  doi = {{10.1/{n}}},\n" if rng.random() < 0.7 else ""
            out.append(f"@article{{k{part}{n},\n  author = {{{people}}},\n  title = {{{title}}},\n{abstract}{doi}  journal = jnl,\n"
                       f"  year = {year},\n  pages = {{{n} - {n + 9}}}\n}}\n")
        (folder / f"p{part}.bib").write_text("\n".join(out), encoding="utf-8")


@contextlib.contextmanager
def serve():
    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self):
            title = parse_qs(urlsplit(self.path).query)["query.title"][0]
            rng = random.Random(title)
            time.sleep(rng.uniform(0.015, 0.05))
            items = [{"title": title.upper() if k == 1 and rng.random() < 0.7 else " ".join(rng.choice(W) for _ in range(8)), "DOI": f"10.9/{rng.random()}",
                      "year": 2000} for k in range(3)]
            body = json.dumps({"message": {"items": items}}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), H)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"WORKS": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()


def run():
    import os
    import bibtidy
    count, found = bibtidy.tidy(["p0.bib", "p1.bib"], "out.bib", os.environ["WORKS"])
    assert 250 < count < 520 and found > 5, (count, found)
    bibtidy.tidy(["p0.bib", "p1.bib", "p2.bib"], "all.bib", os.environ["WORKS"], limit=70)
