import random
import socket
import struct
import time
import urllib.request


def encode_name(name: str) -> bytes:
    return b"".join(bytes([len(p)]) + p.encode() for p in name.split(".")) + b"\0"


def decode_name(data: bytes, at: int) -> str:
    parts = []
    while data[at]:
        if data[at] >= 0xC0:
            at = (data[at] & 0x3F) << 8 | data[at + 1]
            continue
        parts.append(data[at + 1:at + 1 + data[at]].decode())
        at += 1 + data[at]
    return ".".join(parts)


class Resolver:
    """PTR look-ups over UDP; the library's would ask the system's server."""

    def __init__(self, server: tuple[str, int], timeout: float = 0.15, tries: int = 2) -> None:
        self.server, self.tries = server, tries
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.settimeout(timeout)
        self.cache: dict[str, str] = {}

    def query(self, name: str) -> bytes:
        ident = random.getrandbits(16)
        self.sock.sendto(struct.pack("!6H", ident, 0x100, 1, 0, 0, 0) + encode_name(name) + struct.pack("!2H", 12, 1), self.server)
        while True:
            data, _ = self.sock.recvfrom(512)
            if struct.unpack("!H", data[:2])[0] == ident:
                return data

    def reverse(self, address: str) -> str:
        if address not in self.cache:
            self.cache[address] = self._reverse(address)
        return self.cache[address]

    def _reverse(self, address: str) -> str:
        name = ".".join(reversed(address.split("."))) + ".in-addr.arpa"
        for _ in range(self.tries):
            try:
                data = self.query(name)
            except socket.timeout:
                continue
            if struct.unpack("!H", data[6:8])[0] == 0:
                return "?"
            return decode_name(data, 12 + len(encode_name(name)) + 4 + 12)
        return "?"


def download_blocklist(url: str) -> list[str]:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return answer.read().decode().splitlines()


def follow(path: str, seconds: float, pause: float = 0.05):
    """New lines of a growing file, for a while."""
    end = time.monotonic() + seconds
    with open(path) as f:
        f.seek(0, 2)
        while time.monotonic() < end:
            line = f.readline()
            if line:
                yield line
            else:
                time.sleep(pause)
