import socket
from typing import NamedTuple


class Item(NamedTuple):
    kind: str
    title: str
    selector: str
    host: str
    port: int

    @property
    def key(self):
        return f"{self.host}:{self.port}{self.selector or '/'}"


def request(host, port, selector, query=None, timeout=8.0):
    with socket.create_connection((host, port), timeout) as s:
        line = selector if query is None else f"{selector}\t{query}"
        s.sendall(line.encode() + b"\r\n")
        chunks = []
        while chunk := s.recv(8192):
            chunks.append(chunk)
    return b"".join(chunks)


def parse_menu(raw):
    items = []
    for line in raw.decode("utf-8", "replace").splitlines():
        if line == ".":
            break
        if not line:
            continue
        parts = (line[1:].split("\t") + [""] * 4)[:4]
        port = int(parts[3]) if parts[3].strip().isdigit() else 70
        items.append(Item(line[0], parts[0], parts[1], parts[2], port))
    return items


def fetch_menu(item):
    return parse_menu(request(item.host, item.port, item.selector))


def fetch_text(item):
    raw = request(item.host, item.port, item.selector).decode("utf-8", "replace")
    return "\n".join(l[1:] if l.startswith("..") else l for l in raw.removesuffix(".\r\n").splitlines())


def search(item, words):
    return parse_menu(request(item.host, item.port, item.selector, " ".join(words)))
