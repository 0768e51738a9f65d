import contextlib
import random
import socketserver
import struct
import threading
import time
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(6)
    words = [bytes(rng.choices(b"abcdefghij\n ", k=rng.randint(2, 9))) for _ in range(400)]
    text = b" ".join(rng.choices(words, k=18000))
    (folder / "log.txt").write_bytes(text)
    (folder / "log2.txt").write_bytes(text[:30000] + b"inserted" + text[30000:] + b" ".join(rng.choices(words, k=3000)))
    (folder / "chart.bin").write_bytes(rng.randbytes(60000))


@contextlib.contextmanager
def serve():
    store, names = {}, {}

    class Depot(socketserver.StreamRequestHandler):
        def handle(self):
            def say(kind, body):
                self.wfile.write(struct.pack("!Ic", len(body), kind) + body)

            while head := self.rfile.read(5):
                size, kind = struct.unpack("!Ic", head)
                body = self.rfile.read(size)
                time.sleep(0.004 + size / 2e6)
                if kind == b"H":
                    time.sleep(0.03)
                    ids = [body[k:k + 20] for k in range(0, size, 20)]
                    say(b"h", b"".join(i for i in ids if i not in store))
                elif kind == b"P":
                    store[body[:20]] = body[20:]
                    time.sleep(0.02)
                    say(b"p", b"")
                elif kind == b"N":
                    time.sleep(0.03)
                    names[body[:64]] = body[64:]
                    say(b"n", b"ok")
                elif kind == b"R":
                    say(b"r", names[body])
                elif kind == b"G":
                    time.sleep(0.015)
                    say(b"g", store[body])
                else:
                    return

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Depot)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"DEPOT_PORT": server.server_address[1], "COURIER_PASS": "salt and pepper"}
    server.shutdown()


def run() -> None:
    import courier
    print(courier.main(["send", "log.txt", "log2.txt", "chart.bin"]))
    assert courier.main(["fetch", "log2.txt", "back.txt"])
    print(courier.main(["send", "back.txt"]))
