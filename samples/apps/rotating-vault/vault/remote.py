"""The second copy: a plain line protocol over TCP."""
import queue
import socket
import threading
import time


class RemoteError(Exception):
    pass


def retrying(times, pause=0.02):
    def wrap(function):
        def attempt(*args, **kwargs):
            for n in range(times):
                try:
                    return function(*args, **kwargs)
                except (OSError, RemoteError):
                    if n == times - 1:
                        raise
                    time.sleep(pause * 2 ** n)
        return attempt
    return wrap


class Remote:
    def __init__(self, host, port):
        self.address = (host, port)
        self.sock = None
        self.reader = None

    def connect(self):
        self.sock = socket.create_connection(self.address, timeout=5)
        self.reader = self.sock.makefile("rb")

    def close(self):
        if self.sock is not None:
            self.reader.close()
            self.sock.close()
            self.sock = None

    def ask(self, line):
        if self.sock is None:
            self.connect()
        self.sock.sendall(line.encode() + b"\n")
        answer = self.reader.readline().decode().strip()
        if not answer.startswith("ok"):
            raise RemoteError(answer)
        return answer[3:]

    def has(self, name):
        return self.ask(f"has {name}") == "yes"

    @retrying(4)
    def send(self, name, data):
        if self.sock is None:
            self.connect()
        self.sock.sendall(f"put {name} {len(data)}\n".encode() + data)
        answer = self.reader.readline().decode().strip()
        if not answer.startswith("ok"):
            raise RemoteError(answer)


class Uploader(threading.Thread):
    def __init__(self, remote, store, depth=8):
        super().__init__(name="uploader")
        self.remote = remote
        self.store = store
        self.todo = queue.Queue(maxsize=depth)
        self.sent = 0
        self.failure = None

    def offer(self, name):
        self.todo.put(name)

    def next_name(self):
        name = self.todo.get()
        return name

    def run(self):
        while (name := self.next_name()) is not None:
            if self.failure:
                continue
            try:
                if not self.remote.has(name):
                    self.remote.send(name, self.store.get(name))
                    self.sent += 1
            except (OSError, RemoteError) as error:
                self.failure = error

    def finish(self):
        self.todo.put(None)
        self.join()
        self.remote.close()
        if self.failure:
            raise self.failure
