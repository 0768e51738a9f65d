import contextlib
import os
import random
import socket
import socketserver
import threading
import time


def orders(seed, n):
    rng = random.Random(seed)
    lines, total = ["HEADER"], 0
    for i in range(n):
        amount = rng.randint(100, 90000)
        date = "20260230"[:8] if rng.random() < 0.004 else f"2026{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
        if date != "20260230":
            total += amount
        lines.append(f"D{seed * 10000 + i - (i % 97 == 96):010}{'Customer ' + str(rng.randint(1, 60)):<20}{date}{amount:012}")
    good = sum("20260230" not in line for line in lines[1:])
    lines.append(f"T{good:010}{total + (seed == 4):012}")
    return "\n".join(lines).encode() + b"\n"


def ftp_server(files):
    class H(socketserver.StreamRequestHandler):
        def say(self, text):
            self.wfile.write(text.encode() + b"\r\n")

        def data(self):
            connection, _ = self.listener.accept()
            return connection

        def handle(self):
            self.say("220 ready")
            failed = self.server.failed
            for raw in self.rfile:
                verb, _, rest = raw.decode().strip().partition(" ")
                time.sleep(0.008)
                if verb == "USER":
                    self.say("331 password")
                elif verb == "PASS":
                    time.sleep(0.05)
                    self.say("230 in")
                elif verb in ("CWD", "DELE", "RNTO"):
                    if verb == "DELE":
                        files.pop(rest, None)
                    self.say("250 ok")
                elif verb == "RNFR":
                    self.say("350 go on")
                elif verb == "TYPE":
                    self.say("200 ok")
                elif verb in ("PASV", "EPSV"):
                    self.listener = socket.create_server(("127.0.0.1", 0))
                    p = self.listener.getsockname()[1]
                    self.say(f"227 (127,0,0,1,{p >> 8},{p & 255})" if verb == "PASV" else f"229 (|||{p}|)")
                elif verb == "RETR" and rest not in failed and rest.endswith("3.txt"):
                    failed.add(rest)
                    self.say("450 busy")
                elif verb in ("RETR", "LIST", "STOR"):
                    self.say("150 here")
                    with self.data() as c:
                        if verb == "STOR":
                            while c.recv(65536):
                                pass
                        else:
                            body = files[rest] if verb == "RETR" else "".join(
                                f"-rw-r--r-- 1 ftp ftp {len(b)} Jan 01 12:00 {n}\r\n" for n, b in files.items()).encode()
                            for i in range(0, len(body), 16384):
                                c.sendall(body[i:i + 16384])
                                time.sleep(0.002)
                    self.say("226 done")
                elif verb == "QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("502 what?")

    s = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    s.daemon_threads = True
    s.failed = set()
    return s


class Mail(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 mail\r\n")
        for raw in self.rfile:
            verb = raw[:4].upper()
            time.sleep(0.005)
            if verb == b"DATA":
                self.wfile.write(b"354 go\r\n")
                while self.rfile.readline() != b".\r\n":
                    pass
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            if verb == b"QUIT":
                return


@contextlib.contextmanager
def serve():
    servers = []
    for p in range(3):
        files = {f"orders{p}{i}.txt": orders(p * 5 + i, 150 + 250 * i) for i in range(5)}
        files["readme.md"] = b"hello\n"
        if p == 1:
            files["orders19.txt"] = files["orders11.txt"]
        servers.append(ftp_server(files))
    servers.append(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Mail))
    for s in servers:
        threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {f"PORT{i}": s.server_address[1] for i, s in enumerate(servers)}
    finally:
        for s in servers:
            s.shutdown()


def prepare(folder):
    text = "[general]\narchive = archive\nledger = seen.json\nlock = haul.lock\nsmtp = ${PORT3}\n"
    for i in range(3):
        text += f"\n[partner:firm{i}]\nhost = 127.0.0.1\nport = ${{PORT{i}}}\nuser = shop\npassword = pw{i}\nremote = /out\npattern = orders.*\\.txt\nlimit = 2m\n"
    text += "\n[partner:gone]\nhost = 127.0.0.1\nport = 9\n"
    (folder / "haul.ini").write_text(text)


def run():
    import ftphaul
    got = ftphaul.main(["ftphaul", "haul.ini"])
    assert "error" in got["gone"] and got["firm0"]["records"] > 1000 and got["firm1"]["problems"], got
    ftphaul.main(["ftphaul", "haul.ini"])
