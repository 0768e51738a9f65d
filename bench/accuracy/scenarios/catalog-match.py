import contextlib
import json
import random
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from xml.sax.saxutils import escape

WORDS = "history river war peace night garden house stone light child winter summer island letter king city voyage memory science music colour dream".split()
FIRST = ["Anna", "José", "Mary", "Karel", "Ívar", "John", "Emily", "Pierre"]
LAST = ["Novák", "Smith", "Müller", "Dubois", "García", "Olsen", "Brontë", "Rossi", "King", "Horváth"]


def typo(rng, text):
    if rng.random() < 0.5:
        return text
    k = rng.randrange(len(text))
    return text[:k] + rng.choice("aeiou") + text[k + rng.randint(0, 1):]


def prepare(folder: Path) -> None:
    rng = random.Random(31)
    books = []
    for n in range(700):
        books.append((" ".join(rng.choice(("the", "a", "of", *WORDS)) for _ in range(rng.randint(3, 8))), rng.choice(FIRST), rng.choice(LAST),
                      rng.randint(1900, 2020), "".join(rng.choice("0123456789") for _ in range(10))))
    for name, start in (("city", 0), ("state", 250)):
        rows = []
        for n, (title, first, last, year, isbn) in enumerate(books[start:start + 450]):
            rows.append(f'<record id="{n}"><datafield tag="020"><subfield code="a">{isbn if rng.random() < 0.3 else ""}</subfield></datafield>'
                        f'<datafield tag="100"><subfield code="a">{escape(last)}, {escape(first)}</subfield></datafield>'
                        f'<datafield tag="245"><subfield code="a">{typo(rng, title).title()} /</subfield></datafield>'
                        f'<datafield tag="260"><subfield code="c">c{year}.</subfield></datafield></record>')
        (folder / f"{name}.xml").write_text("<collection>" + "".join(rows) + "</collection>", encoding="utf-8")
    (folder / "school.json").write_text(json.dumps({"books": [
        {"id": n, "title": typo(rng, title), "year": year, "isbn": isbn if rng.random() < 0.3 else None,
         "people": [{"role": "editor", "name": "x"}, {"role": "author", "name": f"{first[0]}. {last}"}]}
        for n, (title, first, last, year, isbn) in enumerate(books[150:600])]}))


def stub() -> None:
    import socketserver
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Names(socketserver.StreamRequestHandler):
        def handle(self):
            while len(head := self.rfile.read(4)) == 4:
                question = json.loads(self.rfile.read(struct.unpack("!I", head)[0]))
                time.sleep(0.02 + 0.001 * len(question.get("names", ())))
                body = json.dumps({"preferred": {n: n.replace("jose", "j") for n in question.get("names", ())}}).encode()
                self.wfile.write(struct.pack("!I", len(body)) + body)

    class H(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self):
            books = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            time.sleep(0.05)
            body = json.dumps({"stored": len(books)}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    ThreadingHTTPServer.daemon_threads = True
    socketserver.ThreadingTCPServer.daemon_threads = True
    web = ThreadingHTTPServer(("127.0.0.1", 0), H)
    names = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Names)
    print(names.server_address[1], web.server_port, flush=True)
    threading.Thread(target=names.serve_forever, daemon=True).start()
    web.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        names, web = proc.stdout.readline().split()
        yield {"AUTHORITY_ADDRESS": f"127.0.0.1:{names}", "CATALOGUE_HOST": f"127.0.0.1:{web}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    records, books = main.main(["city.xml", "school.json", "--upload"])
    assert records == 900 and books < 870, books
    main.main(["city.xml", "state.xml", "school.json", "--upload"])
    main.main(["state.xml", "school.json", "--threshold", "0.9"])


if __name__ == "__main__":
    stub()
