import hashlib
import json
import lzma
import os
import socket
import time

from wire import ProtocolError, read_answer, read_data, send_data, send_line


class DropClient:
    def __init__(self, host, port, user, secret):
        self.sock = socket.create_connection((host, port), timeout=5)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.stream = self.sock.makefile("rwb")
        read_answer(self.stream, 220)
        self.login(user, secret)

    def command(self, *words, expected=(200,)):
        send_line(self.stream, *words)
        return read_answer(self.stream, *expected)

    def login(self, user, secret):
        _, (nonce,) = self.command("USER", user, expected=(331,))
        # slow on purpose: the server stores the same derivation
        key = hashlib.pbkdf2_hmac("sha256", secret.encode(), nonce.encode(), 20000)
        self.command("PROOF", key.hex(), expected=(230,))

    def listing(self, folder="."):
        _, lines = self.command("LIST", folder, expected=(211,))
        return {name: int(size) for size, name in (line.split(" ", 1) for line in lines[:-1])}

    def get(self, name):
        self.command("RETR", name, expected=(150,))
        data = read_data(self.stream)
        read_answer(self.stream, 226)
        return data

    def put(self, name, data):
        self.command("STOR", name, len(data), expected=(150,))
        send_data(self.stream, data)
        read_answer(self.stream, 226)

    def delete(self, name):
        self.command("DELE", name)

    def exists(self, name):
        try:
            self.command("SIZE", name)
            return True
        except ProtocolError as error:
            if error.code != 550:
                raise
            return False

    def quit(self):
        self.command("QUIT", expected=(221,))
        self.stream.close()
        self.sock.close()


def packed(name, data):
    """Smaller, if that is worth it."""
    if len(data) < 512:
        return name, data
    squeezed = lzma.compress(data, preset=4)
    if len(squeezed) > 0.9 * len(data):
        return name, data
    return name + ".xz", squeezed


def unpacked(name, data):
    return (name[:-3], lzma.decompress(data)) if name.endswith(".xz") else (name, data)


def load_sizes(folder):
    try:
        with open(os.path.join(folder, ".sizes")) as f:
            return json.load(f)
    except FileNotFoundError:
        return {}


def mirror(client, folder):
    """Downloads what differs in size from what has been downloaded before."""
    os.makedirs(folder, exist_ok=True)
    known, fetched = load_sizes(folder), []
    for name, size in client.listing().items():
        if known.get(name) == size:
            continue
        plain, data = unpacked(name, client.get(name))
        with open(os.path.join(folder, plain), "wb") as f:
            f.write(data)
        known[name] = size
        fetched.append(name)
    with open(os.path.join(folder, ".sizes"), "w") as f:
        json.dump(known, f)
    return fetched


def upload_tree(client, folder):
    count = 0
    for where, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(where, name)
            with open(path, "rb") as f:
                data = f.read()
            client.put(*packed(os.path.relpath(path, folder).replace(os.sep, "_"), data))
            count += 1
    return count


def wait_for(client, name, patience=3.0):
    pause, end = 0.005, time.monotonic() + patience
    while not client.exists(name):
        if time.monotonic() > end:
            raise TimeoutError(name)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)
    return client.get(name)
