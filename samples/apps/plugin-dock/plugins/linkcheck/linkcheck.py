import os
import re
import socket

LINK = re.compile(r"site://([\w./-]+)")
known = {}


def status(path):
    """Asks the site with a bare HEAD."""
    host, port = os.environ["DOCK_SITE"].split(":")
    with socket.create_connection((host, int(port)), timeout=3) as sock:
        sock.sendall(f"HEAD /{path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        with sock.makefile("rb") as answer:
            return int(answer.readline().split()[1])


def on_document(payload):
    broken = []
    for path in LINK.findall(payload["text"]):
        if path not in known:
            known[path] = status(path)
        if known[path] >= 400:
            broken.append(path)
    return broken
