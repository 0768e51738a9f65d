import contextlib
import gzip
import http.server
import os
import random
import threading
import time
import urllib.parse

NAMES = ["Ågren, Lisa", "Baur, Tim", "Čapek, Ota", "Dürr, Eva", "Eco, Umbra", "Fabre, Jean", "Gogh, Ann", "Hall, Roy", "Ito, Ken", "Jung, Ada"]
TOPICS = "soil history climate poetry steel bees logic law music rivers trade glass".split()
XML = '<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">%s</OAI-PMH>'


def record(repo, n):
    rng = random.Random(n * 10 + (repo if n % 6 else 0))
    stamp = f"<identifier>oai:r{repo}:{n}</identifier><datestamp>2026-0{1 + n % 9}-01</datestamp>"
    if n % 41 == 40:
        return f'<record><header status="deleted">{stamp}</header></record>'
    title = f"On {rng.choice(TOPICS)} &amp; {rng.choice(TOPICS)} in {rng.choice(TOPICS)}, part {n}"
    body = f"<dc:title>{title}</dc:title><dc:date>{rng.randint(1950, 2025)}-03</dc:date><dc:publisher>University R{repo}</dc:publisher>"
    body += "".join(f"<dc:creator>{a}</dc:creator>" for a in rng.sample(NAMES, rng.randint(1, 4)))
    body += "".join(f"<dc:subject>{t.title()}</dc:subject>" for t in rng.sample(TOPICS, 3)) + f"<dc:description>{'words and more ' * rng.randint(5, 60)}</dc:description>"
    return (f'<record><header>{stamp}</header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{body}</oai_dc:dc></metadata></record>')


@contextlib.contextmanager
def serve():
    busy = set()

    class H(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a):
            pass

        def do_GET(self):
            path, _, query = self.path.partition("?")
            repo = int(path.strip("/"))
            q = dict(urllib.parse.parse_qsl(query))
            total = 120 + 90 * repo
            time.sleep(0.04)
            if q["verb"] == "Identify":
                body = f"<Identify><repositoryName>Repository {repo}</repositoryName><baseURL>x</baseURL></Identify>" if repo != 3 else '<error code="badVerb">no</error>'
            elif q["verb"] == "ListSets":
                body = "<ListSets>" + "".join(f"<set><setSpec>s{i}</setSpec><setName>Set {i}</setName></set>" for i in range(4)) + "</ListSets>"
            else:
                at = int(q.get("resumptionToken", 0))
                if at == 50 and repo not in busy:
                    busy.add(repo)
                    self.send_response(503)
                    self.send_header("Retry-After", "0.08")
                    self.end_headers()
                    return
                time.sleep(0.05)
                if "from" in q:
                    body = '<error code="noRecordsMatch">none</error>'
                else:
                    token = f"<resumptionToken>{at + 50}</resumptionToken>" if at + 50 < total else "<resumptionToken/>"
                    body = "<ListRecords>" + "".join(record(repo, n) for n in range(at, min(total, at + 50))) + token + "</ListRecords>"
            data = gzip.compress((XML % body).encode())
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"BASE": f"http://127.0.0.1:{s.server_address[1]}"}
    finally:
        s.shutdown()


def run():
    import oaiharvest
    urls = [f"{os.environ['BASE']}/{i}" for i in range(4)]
    counts, doubles, pairs = oaiharvest.main(["oaiharvest", "catalogue.db", *urls])
    assert counts[urls[0]] == 120 and counts[urls[3]] is None and pairs and doubles, counts
    counts, _, _ = oaiharvest.main(["oaiharvest", "catalogue.db", urls[1]])
    assert counts[urls[1]] == 0
