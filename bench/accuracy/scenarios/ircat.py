import contextlib
import random
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

W = "the bot will break our build again tomorrow so please fix that test and push it when you can thanks I think python is fine but rust cats coffee".split()


def sentence(rng):
    return " ".join(rng.choice(W) for _ in range(rng.randint(3, 15)))


def prepare(folder):
    rng = random.Random(1)
    with open(folder / "chan.log", "w") as f:
        for k in range(6000):
            f.write(f"{k // 250:02d}:{k % 60:02d} <{rng.choice(['ann', 'bob', 'cyd', 'dan'])}> {sentence(rng)}\n")


@contextlib.contextmanager
def serve():
    class Web(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.05)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html><head><title>A page &amp; more</title></head>" + b"<p>text</p>" * 800)

        def log_message(self, *a):
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Web)

    class Irc(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def say(self, text):
            self.wfile.write(text.encode() + b"\r\n")

        def handle(self):
            rng = random.Random(3)
            for _ in range(2):
                self.rfile.readline()
            time.sleep(0.03)
            self.say(":irc NOTICE * :looking up your host")
            time.sleep(0.03)
            self.say(":irc 001 ircat :welcome")
            for _ in range(2):
                self.rfile.readline()
                time.sleep(0.02)
                self.say(":irc 353 ircat = #c :ann bob")
                self.say(":irc 366 ircat #c :end")
            threading.Thread(target=self.swallow, daemon=True).start()
            for k in range(90):
                nick = rng.choice(["ann", "bob", "cyd", "dan"])
                kind = k % 15
                text = {0: "!roll 4d6k3+2", 1: "!odds 10 6 40", 2: "!seen bob", 3: "!tell dan " + sentence(rng), 4: "!top", 5: "!talk python", 6: "!stats",
                        7: f"look http://127.0.0.1:{web.server_port}/x", 8: "coffee++ rust--", 9: "!talk"}.get(kind, sentence(rng))
                time.sleep(rng.uniform(0.008, 0.05))
                if k % 20 == 0:
                    self.say("PING :abc")
                self.say(f"@time=1;id={k} :{nick}!u@h PRIVMSG #c :{text}")
            time.sleep(0.1)
            self.say("ERROR :closing")
            time.sleep(0.05)

        def swallow(self):
            with contextlib.suppress(Exception):
                while self.rfile.readline():
                    pass

    socketserver.ThreadingTCPServer.daemon_threads = True
    irc = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Irc)
    for s in (web, irc):
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"IRC_PORT": irc.server_address[1]}
    finally:
        irc.shutdown()
        web.shutdown()


def run():
    import os
    import ircat
    assert ircat.main("127.0.0.1", int(os.environ["IRC_PORT"]), ["#c", "#d"], "chan.log", "bot.db", 4) == 90
