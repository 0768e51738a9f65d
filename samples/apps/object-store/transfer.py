"""Sending objects to another store over a socket: 4 bytes length, then the message."""
import socket
import struct
import threading
import zlib


def send(sock, message):
    sock.sendall(struct.pack(">I", len(message)) + message)


def receive_exactly(sock, count):
    parts = []
    while count:
        part = sock.recv(min(count, 65536))
        if not part:
            raise ConnectionError("closed in the middle of a message")
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def receive(sock):
    (length,) = struct.unpack(">I", receive_exactly(sock, 4))
    return receive_exactly(sock, length)


def reachable(repo, ident, stop=()):
    """All objects that a commit needs."""
    found = set()
    for one, commit in repo.log(ident):
        if one in stop:
            break
        found.add(one)
        trees = [commit.tree]
        while trees:
            tree = trees.pop()
            if tree in found:
                continue
            found.add(tree)
            for item in repo.objects.read_tree(tree):
                if item.mode == "40000":
                    trees.append(item.ident)
                else:
                    found.add(item.ident)
    return found


def push(repo, branch, address, window=16):
    wanted = reachable(repo, repo.ref(branch))
    with socket.create_connection(address, timeout=10) as sock:
        send(sock, b"have " + " ".join(sorted(wanted)).encode())
        missing = receive(sock).decode().split()
        credit = threading.Semaphore(window)
        failures = []

        def acknowledge():
            for _ in missing:
                if receive(sock) != b"ok":
                    failures.append(True)
                credit.release()

        listener = threading.Thread(target=acknowledge)
        listener.start()
        for ident in missing:
            credit.acquire()
            send(sock, ident.encode() + zlib.compress(repo.objects.read(ident), 1))
        listener.join()
        send(sock, f"ref {branch} {repo.ref(branch)}".encode())
        receive(sock)
    if failures:
        raise ConnectionError(f"{len(failures)} objects were refused")
    return len(missing)
