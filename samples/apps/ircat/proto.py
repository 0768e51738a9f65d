import re
import socket
from collections import namedtuple

Message = namedtuple("Message", "nick command params tags")
LINE = re.compile(r"^(?:@(?P<tags>\S+) )?(?::(?P<prefix>\S+) )?(?P<cmd>\S+)(?P<params>.*)$")


def parse(line):
    m = LINE.match(line)
    if m is None:
        raise ValueError(line)
    params, _, trailing = m["params"].partition(" :")
    words = params.split()
    if trailing:
        words.append(trailing)
    tags = dict(t.partition("=")[::2] for t in (m["tags"] or "").split(";") if t)
    return Message((m["prefix"] or "").partition("!")[0], m["cmd"].upper(), words, tags)


class Connection:
    def __init__(self, host, port):
        self.sock = socket.create_connection((host, port), 10)
        self.buffer = b""

    def send(self, command, *params, trailing=None):
        text = " ".join((command, *params))
        if trailing is not None:
            text += " :" + trailing.replace("\n", " ")[:400]
        self.sock.sendall(text.encode("utf-8", "replace") + b"\r\n")

    def line(self):
        while b"\r\n" not in self.buffer:
            data = self.sock.recv(4096)
            if not data:
                raise EOFError
            self.buffer += data
        line, self.buffer = self.buffer.split(b"\r\n", 1)
        return line.decode("utf-8", "replace")

    def wait_for(self, command):
        while True:
            message = parse(self.line())
            if message.command == command:
                return message
            if message.command == "PING":
                self.send("PONG", *message.params)

    def login(self, nick, channels):
        self.send("NICK", nick)
        self.send("USER", nick, "0", "*", trailing=nick)
        self.wait_for("001")
        for channel in channels:
            self.send("JOIN", channel)
            self.wait_for("366")

    def close(self):
        self.send("QUIT", trailing="bye")
        self.sock.close()
