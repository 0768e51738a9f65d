import contextlib
import json
import random
import socketserver
import threading
import time

BASE = ["53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
        "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
        "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..",
        "85...24..72......9..4.........1.7..23.5...9...4...........8..7..17..........36.4."]


@contextlib.contextmanager
def serve():
    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def say(self, **message):
            with self.lock:
                self.wfile.write(json.dumps(message).encode() + b"\n")

        def handle(self):
            self.lock = threading.Lock()
            rng = random.Random(7)
            for line in self.rfile:
                m = json.loads(line)
                time.sleep(rng.uniform(0.008, 0.03))
                if m["verb"] == "hello":
                    self.say(re=m["id"], rating=1200)
                    threading.Thread(target=self.matches, daemon=True).start()
                elif m["verb"] == "solve":
                    self.say(re=m["id"], points=3 if m["solution"] else 0)
                elif m["verb"] == "offer":
                    self.say(re=m["id"], accepted=m["rating"] >= 0)
                else:
                    self.say(re=m["id"])

        def matches(self):
            rng = random.Random(5)
            with contextlib.suppress(OSError):
                for n in range(12):
                    time.sleep(rng.uniform(0.04, 0.08))
                    names = dict(zip("123456789", rng.sample("123456789", 9)))
                    if n % 4 == 0:
                        self.say(type="chat", text="good luck")
                    self.say(type="match", match=n, puzzle="".join(names.get(c, ".") for c in BASE[n % 4]))

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"LEAGUE": server.server_address[1]}
    finally:
        server.shutdown()


def run():
    import asyncio
    import os
    import sudoleague
    rating, points, taken = asyncio.run(sudoleague.session("127.0.0.1", int(os.environ["LEAGUE"]), "kim"))
    assert points == 30 and taken > 0, (points, taken)
