import contextlib
import random
import socketserver
import threading
import time

W = """sailing moored harbours quietly radio operator calls signal night lamps burning computer terminal garden tomatoes planting season letters
written slowly music tapes recording modem baking bread rising flour mountains walking weather raining cycling repaired bicycle engine""".split()


def text(rng, n):
    out = []
    for _ in range(n):
        out.append(" ".join(rng.choice(W) for _ in range(rng.randint(40, 120))) + ".")
    return "\r\n\r\n".join(out) + "\r\n.\r\n"


@contextlib.contextmanager
def serve():
    class H(socketserver.StreamRequestHandler):
        def handle(self):
            selector = self.rfile.readline().decode().rstrip("\r\n")
            host, port = self.server.server_address
            rng = random.Random(selector)
            time.sleep(rng.uniform(0.01, 0.06))
            if selector.startswith("/t"):
                self.wfile.write(text(rng, rng.randint(3, 14)).encode())
                return
            kids = []
            if "\t" not in selector:
                kids = [f"1Menu {k}\t/m{k}\t{host}\t{port}" for k in rng.sample(range(12), 4)] + [f"7Search\t/find\t{host}\t{port}", "iwelcome\t\t\t"]
            kids += [f"0Text {k}\t/t{k}\t{host}\t{port}" for k in rng.sample(range(80), 9)]
            self.wfile.write(("\r\n".join(kids) + "\r\n.\r\n").encode())

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"HOLE": server.server_address[1]}
    finally:
        server.shutdown()


def run():
    import os
    import gopherhole
    from store import Store
    port = int(os.environ["HOLE"])
    store = Store("hole")
    assert gopherhole.Crawler(store).crawl("127.0.0.1", port) > 40
    for q in ("bicycle repair", "radio night", "bread"):
        assert gopherhole.lookup(store, q)
    gopherhole.ask_remote("127.0.0.1", port, ["garden", "music"])
    store.close()
