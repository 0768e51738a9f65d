"""Ships records to another node, which acknowledges each block."""
import hashlib
import json
import socket
import struct


def merkle_root(items):
    level = [hashlib.sha256(key + b"\0" + value).digest() for key, value in items]
    if not level:
        return b"\0" * 32
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hashlib.sha256(level[i] + level[i + 1]).digest() for i in range(0, len(level), 2)]
    return level[0]


class Replica:
    def __init__(self, address, block=64):
        host, _, port = address.rpartition(":")
        self.sock = socket.create_connection((host, int(port)), timeout=10)
        self.block = block
        self.sent = 0

    def _receive(self, count):
        chunks = []
        while count:
            chunk = self.sock.recv(min(count, 65536))
            if not chunk:
                raise ConnectionError("replica went away")
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)

    def _call(self, message):
        body = json.dumps(message).encode()
        self.sock.sendall(struct.pack(">I", len(body)) + body)
        length, = struct.unpack(">I", self._receive(4))
        return json.loads(self._receive(length))

    def hello(self):
        return self._call({"op": "hello"})["node"]

    def ship(self, items):
        block = []
        for key, value in items:
            block.append([key.decode(), value.hex()])
            if len(block) == self.block:
                self._flush(block)
                block = []
        if block:
            self._flush(block)
        return self.sent

    def _flush(self, block):
        answer = self._call({"op": "block", "items": block})
        if answer.get("status") != "ok":
            raise ConnectionError(answer)
        self.sent += len(block)

    def verify(self, items):
        return self._call({"op": "root"})["root"] == merkle_root(items).hex()

    def close(self):
        self.sock.close()
