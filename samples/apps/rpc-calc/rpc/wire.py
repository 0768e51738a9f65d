import json

SEPARATOR = b"\r\n\r\n"


class Closed(Exception):
    pass


class Channel:
    """JSON messages with a Content-Length header over a socket."""

    def __init__(self, sock):
        self.sock = sock
        self.buffer = bytearray()

    def _fill(self):
        data = self.sock.recv(65536)
        if not data:
            raise Closed()
        self.buffer += data

    def _header(self):
        while (end := self.buffer.find(SEPARATOR)) < 0:
            self._fill()
        fields = {}
        for line in bytes(self.buffer[:end]).decode("ascii").split("\r\n"):
            name, _, value = line.partition(":")
            fields[name.strip().lower()] = value.strip()
        del self.buffer[:end + len(SEPARATOR)]
        return fields

    def receive(self):
        length = int(self._header()["content-length"])
        while len(self.buffer) < length:
            self._fill()
        body = bytes(self.buffer[:length])
        del self.buffer[:length]
        return json.loads(body)

    def send(self, message):
        body = json.dumps(message, separators=(",", ":")).encode()
        self.sock.sendall(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def close(self):
        self.sock.close()
