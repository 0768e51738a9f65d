import bz2
import contextlib
import gzip
import random
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def lines(rng, day, count):
    bad = [f"10.{rng.randint(0, 3)}.{rng.randint(0, 40)}.{rng.randint(1, 254)}" for _ in range(60)]
    t, burst, one = 0.0, 0, ""
    for _ in range(count):
        if burst:
            burst -= 1
            t = min(86399, t + rng.uniform(0.5, 4))
            yield (f"Mar {day:2d} {time.strftime('%H:%M:%S', time.gmtime(t))} web1 sshd[{rng.randint(300, 9999)}]: Failed password for "
                   f"{rng.choice(['root', 'admin', 'pi'])} from {one} port {rng.randint(1025, 65000)} ssh2")
            continue
        if rng.random() < 0.02:
            burst, one = rng.randint(6, 40), rng.choice(bad)
        t = min(86399, t + rng.expovariate(count / 130000))
        clock = time.strftime("%H:%M:%S", time.gmtime(t))
        head = f"Mar {day:2d} {clock} web1"
        kind = rng.random()
        if kind < 0.55:
            who = rng.choice(bad[:4] if rng.random() < 0.6 else bad)
            user = rng.choice(["root", "admin", "test", "oracle", "x9fk2lqz81w", "git"])
            yield f"{head} sshd[{rng.randint(300, 9999)}]: Failed password for invalid user {user} from {who} port {rng.randint(1025, 65000)} ssh2"
        elif kind < 0.65:
            yield f"{head} sshd[77]: Accepted publickey for {rng.choice(['ann', 'bob', 'cy'])} from 192.168.1.{rng.randint(2, 40)} port 5022 ssh2"
        elif kind < 0.75:
            yield f"{head} sudo:      ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/{rng.choice(['apt', 'tail', 'vi'])} x"
        else:
            yield f"{head} CRON[88]: pam_unix(cron:session): session opened for user root"


def prepare(folder: Path) -> None:
    rng = random.Random(7)
    for k in range(4):
        text = "\n".join(lines(rng, 4 - k, 4000)) + "\n"
        name = folder / ("auth.log" + (f".{k}" if k else ""))
        if k < 2:
            name.write_text(text)
        elif k == 2:
            with gzip.open(f"{name}.gz", "wt") as f:
                f.write(text)
        else:
            with bz2.open(f"{name}.bz2", "wt") as f:
                f.write(text)
    ban = folder / "ban.sh"
    ban.write_text("#!/bin/sh\nsleep 0.03\necho $1 >> banned.txt\n")
    ban.chmod(0o755)


@contextlib.contextmanager
def serve():
    dns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    dns.bind(("127.0.0.1", 0))
    end = threading.Event()

    def names():
        with contextlib.suppress(OSError):
            while True:
                ask, peer = dns.recvfrom(512)
                if not ask[12] % 7:
                    continue
                time.sleep(0.012)
                answer = b"\xc0\x0c" + struct.pack("!2HIH", 12, 1, 60, 12) + b"\x04host\x02xy\x03com\0"
                dns.sendto(ask[:6] + struct.pack("!3H", 1, 0, 0) + ask[12:] + answer, peer)

    def grow():
        n = 0
        while not end.wait(0.06):
            n += 1
            with contextlib.suppress(OSError), open("auth.log", "a") as f:
                f.write(f"Mar  4 23:59:59 web1 sshd[9]: Failed password for root from 10.9.9.{n // 6 % 9 + 1} port 2222 ssh2\n")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.08)
            rng = random.Random(1)
            body = "\n".join(f"10.{rng.randint(0, 200)}.{rng.randint(0, 255)}.0/{rng.choice((24, 24, 28))} # list" for _ in range(3000)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    for job in (names, grow, web.serve_forever):
        threading.Thread(target=job, daemon=True).start()
    yield {"DNS_PORT": dns.getsockname()[1], "BLOCKLIST": f"http://127.0.0.1:{web.server_port}/list", "BAN_COMMAND": "./ban.sh",
           "LIST_COMMAND": "sleep 0.05; sed 's/^/deny /' banned.txt 2>/dev/null"}
    end.set()
    web.shutdown()
    dns.close()


def run() -> None:
    import authwatch
    for _ in range(2):
        result = authwatch.main(["auth.log", "auth.log.*", "--follow", "1.5"])
        print(result)
        assert result["events"] > 5000
