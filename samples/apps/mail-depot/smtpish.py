"""Speaks with a mail server, enough of SMTP for a depot."""
import base64
import socket
from typing import List, Tuple


class SmtpError(Exception):
    def __init__(self, code: int, text: str):
        super().__init__(f"{code} {text}")
        self.code = code

    @property
    def temporary(self) -> bool:
        return 400 <= self.code < 500


class Session:
    def __init__(self, host: str, port: int, name: str = "depot.example"):
        self.sock = socket.create_connection((host, port), timeout=5)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.reader = self.sock.makefile("r", encoding="ascii", newline="\r\n")
        self.features: List[str] = []
        self.expect(220)
        self.hello(name)

    def reply(self) -> Tuple[int, List[str]]:
        texts = []
        while True:
            line = self.reader.readline()
            if not line:
                raise SmtpError(421, "connection closed")
            texts.append(line[4:].strip())
            if line[3] == " ":
                return int(line[:3]), texts

    def expect(self, *codes: int) -> List[str]:
        code, texts = self.reply()
        if code not in codes:
            raise SmtpError(code, texts[-1])
        return texts

    def command(self, text: str, *codes: int) -> List[str]:
        self.sock.sendall(text.encode("ascii") + b"\r\n")
        return self.expect(*(codes or (250,)))

    def hello(self, name: str) -> None:
        self.features = [f.upper() for f in self.command(f"EHLO {name}")[1:]]

    def supports(self, feature: str) -> bool:
        return any(f.split()[0] == feature for f in self.features)

    def login(self, user: str, secret: str) -> None:
        if self.supports("AUTH"):
            self.command("AUTH PLAIN " + base64.b64encode(f"\0{user}\0{secret}".encode()).decode(), 235)

    def send(self, sender: str, receivers: List[str], body: bytes) -> List[str]:
        """Receivers that have been refused."""
        refused = []
        self.command(f"MAIL FROM:<{sender}>")
        for receiver in receivers:
            try:
                self.command(f"RCPT TO:<{receiver}>", 250, 251)
            except SmtpError as error:
                if error.temporary:
                    self.command("RSET")
                    raise
                refused.append(receiver)
        if len(refused) < len(receivers):
            self.command("DATA", 354)
            self.sock.sendall(stuffed(body) + b".\r\n")
            self.expect(250)
        else:
            self.command("RSET")
        return refused

    def quit(self) -> None:
        try:
            self.command("QUIT", 221)
        finally:
            self.reader.close()
            self.sock.close()


def stuffed(body: bytes) -> bytes:
    lines = body.replace(b"\r\n", b"\n").split(b"\n")
    return b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in lines)
