import contextlib
import random
import socketserver
import threading
import time

PATTERN = """
....######
....######
....######
###....###
###....###
###....###
######....
######....
######....
"""


def prepare(folder):
    rng = random.Random(5)
    words = set()
    while len(words) < 14000:
        n = rng.choice((3, 4, 4, 4, 5, 5, 5, 6, 7, 8))
        start = rng.random() < 0.6
        words.add("".join(rng.choice("aeiouaeiouaeioy" if (i % 2 == 0) != start else "bcdfghlmnprstbcdlmnrst") if rng.random() < 0.86
                          else rng.choice("aeilnorst") for i in range(n)))
    (folder / "words.txt").write_text("".join(f"{w};{rng.randint(20, 90)}\n" for w in sorted(words)))
    (folder / "a.txt").write_text(PATTERN)
    (folder / "b.txt").write_text("....#\n.....\n.....\n.....\n#....\n")


@contextlib.contextmanager
def serve():
    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def say(self, text):
            self.wfile.write(text.encode() + b"\r\n")

        def handle(self):
            time.sleep(0.012)
            self.say("220 dictd ready")
            for line in self.rfile:
                words = line.decode().split()
                if words[0] == "QUIT":
                    time.sleep(0.005)
                    return self.say("221 bye")
                rng = random.Random(words[2])
                time.sleep(rng.uniform(0.008, 0.03))
                if rng.random() < 0.15:
                    self.say("552 no match")
                    continue
                n = rng.randint(1, 4)
                self.say(f"150 {n} definitions")
                for _ in range(n):
                    self.say('151 "w" wn "WordNet"')
                    self.wfile.write("".join(f"  a kind of {words[2]} that is {rng.choice(('old', 'wet', 'loud'))}; seen by\r\n" for _ in range(rng.randint(2, 9))).encode())
                    self.say(".")
                self.say("250 ok")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"DICT": f"127.0.0.1:{server.server_address[1]}"}
    finally:
        server.shutdown()


def run():
    import os
    import crossfill
    for name in ("b.txt", "a.txt"):
        assert crossfill.main([name, "words.txt", "--dict", os.environ["DICT"], "--out", "o-" + name]) == 0
    crossfill.main(["b.txt", "words.txt"])
