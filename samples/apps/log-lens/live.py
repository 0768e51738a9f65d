import select
import socket

from lines import parse_line


def connect(address):
    host, port = address.rsplit(":", 1)
    return socket.create_connection((host, int(port)), timeout=10)


def receive_lines(sock):
    rest = b""
    while True:
        ready, _, _ = select.select([sock], [], [], 5.0)
        if not ready:
            return
        data = sock.recv(4096)
        if not data:
            return
        *complete, rest = (rest + data).split(b"\n")
        for line in complete:
            yield line.decode("utf-8", "replace")


def follow(address, limit):
    with connect(address) as sock:
        sock.sendall(b"tail %d\n" % limit)
        for n, line in enumerate(receive_lines(sock), 1):
            hit = parse_line(line)
            if hit:
                yield hit
            if n >= limit:
                break


def notify(address, text):
    with connect(address) as sock:
        sock.sendall(b"alarm " + text.encode() + b"\n")
        return sock.recv(100) == b"ok\n"
