import contextlib
import http.server
import json
import os
import threading
import time

N = 12


@contextlib.contextmanager
def serve():
    fails = set()

    class H(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a):
            pass

        def out(self, code, body=b""):
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            time.sleep(0.04)
            n = int(self.path.rsplit("/", 1)[1])
            base = f"http://127.0.0.1:{self.server.server_address[1]}/a/{n}"
            self.out(200, json.dumps({"id": base, "preferredUsername": f"friend{n}", "inbox": base + "/inbox", "key": f"secret{n}"}).encode())

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            n = int(self.path.split("/")[2])
            time.sleep(0.03 + 0.01 * (n % 4))
            if n % 5 == 3 and n not in fails:
                fails.add(n)
                return self.out(503)
            self.out(202)

    s = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"FRIENDS": f"http://127.0.0.1:{s.server_address[1]}"}
    finally:
        s.shutdown()


def run():
    import urllib.error
    import urllib.request
    import fedibox
    import signing
    box = fedibox.open_box("olga", "box.db", "own")
    server = fedibox.serve(box)
    friends = os.environ["FRIENDS"]

    def send(n, activity, key=None):
        actor = f"{friends}/a/{n}"
        body = json.dumps(dict(activity, actor=actor)).encode()
        headers = signing.sign(key or f"secret{n}", actor + "#key", "POST", box.me + "/inbox", body)
        with contextlib.suppress(urllib.error.HTTPError):
            urllib.request.urlopen(urllib.request.Request(box.me + "/inbox", data=body, headers=headers), timeout=10).read()

    for n in range(N):
        send(n, {"type": "Follow", "object": box.me})
    send(1, {"type": "Follow", "object": box.me}, key="wrong")
    ids = []
    for i in range(5):
        ids.append(box.post(f"Good morning no. {i}! Tea & toast at https://example.org/{i} #morning\n\nand more to come"))
    for n in range(N):
        for k in range(3):
            note = {"id": f"{friends}/n/{n}/{k}", "attributedTo": f"{friends}/a/{n}", "published": fedibox.now(), "inReplyTo": ids[k],
                    "content": f"<p>Nice, <b>Olga</b>! &lt;3 {'really ' * n}</p><script>x()</script>"}
            send(n, {"type": "Create", "object": note})
    send(2, {"type": "Delete", "object": f"{friends}/n/2/1"})
    send(4, {"type": "Undo", "object": {"type": "Follow", "object": box.me}})
    deliverer = fedibox.Deliverer(box)
    deliverer.drain()
    box.post("Good night", reply_to=ids[0])
    deliverer.drain()
    assert deliverer.sent > 50 and deliverer.lost and box.rejected == 1
    urllib.request.urlopen(box.base + "/").read()
    assert len(box.store.thread(ids[0])) > N
    fedibox.http_json(box.me)
    server.shutdown()
