"""A client of the DICT protocol (RFC 2229), as far as clues need it."""
import socket


class DictError(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code} {text}")
        self.code = code


class DictClient:
    def __init__(self, host, port, database="*"):
        self.database = database
        self.sock = socket.create_connection((host, port), timeout=10)
        self.reader = self.sock.makefile("r", encoding="utf-8", newline="\r\n")
        self.expect(220)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.quit()

    def send(self, *words):
        self.sock.sendall((" ".join(words) + "\r\n").encode())

    def status(self):
        line = self.reader.readline()
        if not line:
            raise ConnectionError("server went away")
        return int(line[:3]), line[4:].strip()

    def expect(self, wanted):
        code, text = self.status()
        if code != wanted:
            raise DictError(code, text)
        return text

    def body(self):
        lines = []
        while (line := self.reader.readline()) not in (".\r\n", ""):
            lines.append(line.rstrip("\r\n").removeprefix("."))
        return lines

    def define(self, word):
        self.send("DEFINE", self.database, word.lower())
        try:
            count = int(self.expect(150).split()[0])
        except DictError as e:
            if e.code == 552:
                return []
            raise
        senses = []
        for _ in range(count):
            self.expect(151)
            senses.append(" ".join(self.body()))
        self.expect(250)
        return senses

    def quit(self):
        try:
            self.send("QUIT")
            self.expect(221)
        finally:
            self.reader.close()
            self.sock.close()
