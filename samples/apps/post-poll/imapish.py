"""A client for our little mail server: tagged commands, literals, untagged data."""
import re
import select
import socket

LITERAL = re.compile(rb"\{(\d+)\}$")


class ServerSaysNo(Exception):
    pass


class Client:
    def __init__(self, host, port, timeout=10):
        self.sock = socket.create_connection((host, port), timeout)
        self.file = self.sock.makefile("rb")
        self.tag = 0
        self.greeting = self.line()

    def line(self):
        data = self.file.readline()
        if not data:
            raise EOFError("connection closed")
        return data.rstrip(b"\r\n")

    def command(self, text):
        """Sends it; the untagged lines of the answer, literals joined on."""
        self.tag += 1
        tag = b"A%03d" % self.tag
        self.sock.sendall(tag + b" " + text.encode() + b"\r\n")
        answer = []
        while True:
            line = self.line()
            if line.startswith(tag):
                if not line[len(tag) + 1:].startswith(b"OK"):
                    raise ServerSaysNo(line.decode())
                return answer
            found = LITERAL.search(line)
            if found:
                answer.append((line, self.file.read(int(found.group(1)))))
                self.line()
            else:
                answer.append((line, None))

    def login(self, user, password):
        self.command(f"LOGIN {user} {password}")

    def select(self, box):
        for line, _ in self.command(f"SELECT {box}"):
            if line.endswith(b"EXISTS"):
                return int(line.split()[1])
        return 0

    def search(self, since):
        numbers = []
        for line, _ in self.command(f"UID SEARCH UID {since}:*"):
            if line.startswith(b"* SEARCH"):
                numbers += [int(n) for n in line.split()[2:]]
        return sorted(n for n in numbers if n >= since)

    def fetch(self, uids):
        """(uid, bytes) of each."""
        text = ",".join(map(str, uids))
        for line, body in self.command(f"UID FETCH {text} BODY"):
            yield int(line.split()[3]), body

    def flag(self, uid, flag):
        self.command(f"UID STORE {uid} +FLAGS ({flag})")

    def idle(self, seconds):
        """Waits for news; whether there are some."""
        self.tag += 1
        tag = b"A%03d" % self.tag
        self.sock.sendall(tag + b" IDLE\r\n")
        self.line()
        ready, _, _ = select.select([self.sock], [], [], seconds)
        self.sock.sendall(b"DONE\r\n")
        while not self.line().startswith(tag):
            pass
        return bool(ready)

    def logout(self):
        self.command("LOGOUT")
        self.file.close()
        self.sock.close()
