import socket

from resp import Parser, ProtocolError, encode


class Client:
    def __init__(self, port, host="127.0.0.1", timeout=10):
        self.sock = socket.create_connection((host, port), timeout)
        self.parser = Parser()
        self.ready = []

    def _read(self):
        while not self.ready:
            data = self.sock.recv(65536)
            if not data:
                raise ConnectionError("server closed the connection")
            self.ready.extend(self.parser.feed(data))
        return self.ready.pop(0)

    def execute(self, *command):
        self.sock.sendall(encode(command))
        answer = self._read()
        if isinstance(answer, ProtocolError):
            raise answer
        return answer

    def pipeline(self, commands):
        self.sock.sendall(b"".join(encode(command) for command in commands))
        return [self._read() for _ in commands]

    def scan(self, pattern, page=100):
        keys = sorted(self.execute("KEYS", pattern))
        for start in range(0, len(keys), page):
            part = keys[start:start + page]
            yield from zip(part, self.pipeline([("GET", key) for key in part]))

    def close(self):
        self.sock.close()


class Leaderboard:
    def __init__(self, client, name):
        self.client = client
        self.name = name

    def record(self, rows):
        commands = [("ZADD", self.name, float(score), player) for player, score in rows]
        return sum(answer for answer in self.client.pipeline(commands) if isinstance(answer, int))

    def top(self, count):
        return [m.decode() for m in self.client.execute("ZRANGE", self.name, 0, count - 1)]

    def wait_turn(self, timeout=0.3):
        return self.client.execute("BLPOP", f"{self.name}:turn", timeout)
