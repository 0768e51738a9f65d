"""Copies files to a depot over a slow link; only chunks that the depot lacks travel, encrypted.

    courier.py send FILE...      courier.py fetch NAME TARGET
"""
import getpass
import os
import socket
import struct
import sys
import time
import zlib

import chacha
import rolling

DEPOT = ("127.0.0.1", int(os.environ.get("DEPOT_PORT", "4711")))
SALT = b"courier-1"


class Link:
    """Frames: length, kind, body."""

    def __init__(self, address=DEPOT):
        self.sock = self._connect(address)
        self.sent = 0

    def _connect(self, address, tries=4):
        for k in range(tries):
            try:
                return socket.create_connection(address, timeout=10)
            except OSError:
                time.sleep(0.1 * 2 ** k)
        raise SystemExit("depot does not answer")

    def send(self, kind, body=b""):
        frame = struct.pack("!Ic", len(body), kind) + body
        self.sock.sendall(frame)
        self.sent += len(frame)

    def _exactly(self, size):
        buf = bytearray()
        while len(buf) < size:
            part = self.sock.recv(size - len(buf))
            if not part:
                raise ConnectionError
            buf += part
        return bytes(buf)

    def receive(self):
        size, kind = struct.unpack("!Ic", self._exactly(5))
        return kind, self._exactly(size)

    def ask(self, kind, body=b""):
        self.send(kind, body)
        return self.receive()[1]

    def close(self):
        self.send(b"Q")
        self.sock.close()


def read_file(path):
    with open(path, "rb") as f:
        return f.read()


def split_ids(blob):
    return [blob[k:k + 20] for k in range(0, len(blob), 20)]


def missing(link, ids):
    """Which of the chunks the depot lacks; it looks them up on its disk."""
    lacking = set()
    for k in range(0, len(ids), 64):
        lacking.update(split_ids(link.ask(b"H", b"".join(ids[k:k + 64]))))
    return lacking


def pack(keys, chunk):
    return chacha.seal(keys, zlib.compress(chunk, 6))


def send_file(link, keys, path):
    data = read_file(path)
    parts = {rolling.ident(c): c for c in rolling.chunks(data)}
    ids = [rolling.ident(c) for c in rolling.chunks(data)]
    lacking = missing(link, list(parts))
    for name in lacking:
        link.ask(b"P", name + pack(keys, parts[name]))
    recipe = rolling.merkle(ids) + struct.pack("!I", rolling.adler(data)) + b"".join(ids)
    commit(link, os.path.basename(path), recipe)
    return len(lacking), len(ids)


def commit(link, name, recipe):
    answer = link.ask(b"N", name.encode().ljust(64, b"\0") + recipe)
    if answer != b"ok":
        raise RuntimeError(answer.decode())


def fetch(link, keys, name, target):
    recipe = link.ask(b"R", name.encode().ljust(64, b"\0"))
    root, check, ids = recipe[:20], struct.unpack("!I", recipe[20:24])[0], split_ids(recipe[24:])
    if rolling.merkle(ids) != root:
        raise chacha.BadSeal
    with open(target, "wb") as out:
        for each in ids:
            out.write(zlib.decompress(chacha.unseal(keys, link.ask(b"G", each))))
        out.flush()
        os.fsync(out.fileno())
    return verify(target, check)


def verify(path, check):
    return rolling.adler(read_file(path)) == check


def passphrase():
    return os.environ.get("COURIER_PASS") or getpass.getpass()


def main(argv):
    link = Link()
    keys = chacha.derive(passphrase(), SALT)
    if argv[0] == "send":
        result = [send_file(link, keys, path) for path in argv[1:]]
    else:
        result = fetch(link, keys, argv[1], argv[2])
    link.close()
    return result


if __name__ == "__main__":
    print(main(sys.argv[1:]))
