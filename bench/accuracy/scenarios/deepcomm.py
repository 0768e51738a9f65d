import contextlib
import os
import pathlib
import random
import socketserver
import sys
import threading
import time


def noisy():
    """Frames as they come from the air; made with the program's own transmitter, in the process of the server."""
    here = pathlib.Path(__file__).resolve()
    sys.path[:0] = [str(folder / apps / "deepcomm") for folder in here.parents for apps in ("apps", "samples/apps") if (folder / apps / "deepcomm").is_dir()]
    import station
    rng = random.Random(2)
    out = bytearray()
    for n, bits in enumerate(station.transmit(range(1, 11))):
        level = 0.45 if n != 6 else 1.6
        out += bytes(max(1, min(255, round(128 + 127 * max(-1, min(1, (2 * b - 1) * 0.7 + rng.gauss(0, level)))))) for b in bits)
    return bytes(out)


@contextlib.contextmanager
def serve():
    data = noisy()
    state = {"asked": 0}

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            if self.rfile.readline() == b"STATE\n":
                state["asked"] += 1
                time.sleep(0.02)
                self.wfile.write(b"AOS\n" if state["asked"] > 3 else b"LOS\n")
                return
            for i in range(0, len(data), 2048):
                self.wfile.write(data[i:i + 2048])
                time.sleep(0.03)

    class S(socketserver.ThreadingTCPServer):
        daemon_threads = True

    s = S(("127.0.0.1", 0), H)
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"STATION": s.server_address[1]}
    finally:
        s.shutdown()


def run():
    import station
    port = int(os.environ["STATION"])
    assert station.wait_for_pass("127.0.0.1", port)
    pipeline = station.track("127.0.0.1", port, "pass.jsonl")
    assert pipeline.counts["frames"] >= 7, pipeline.counts
    assert len(list(station.transmit([1, 2]))) == 2
