import collections
import contextlib
import socket
import threading
import time


class PoolTimeout(Exception):
    pass


class BankConnection:
    """A session with the bank: one line out, one line back."""

    def __init__(self, address):
        host, _, port = address.partition(":")
        self.sock = socket.create_connection((host, int(port)), timeout=10)
        self.lines = self.sock.makefile("r", encoding="ascii", newline="\n")
        self.used = time.monotonic()
        greeting = self.lines.readline()
        if not greeting.startswith("READY"):
            raise ConnectionError(greeting)

    def ask(self, *words):
        self.sock.sendall((" ".join(map(str, words)) + "\n").encode("ascii"))
        answer = self.lines.readline().split()
        self.used = time.monotonic()
        if not answer:
            raise ConnectionError("bank hung up")
        return answer

    def rows(self, *words):
        self.sock.sendall((" ".join(map(str, words)) + "\n").encode("ascii"))
        while (line := self.lines.readline()) not in (".\n", ""):
            yield line.split(";")

    def alive(self):
        try:
            return self.ask("PING") == ["PONG"]
        except OSError:
            return False

    def close(self):
        self.lines.close()
        self.sock.close()


class Pool:
    def __init__(self, factory, limit=3, timeout=5.0, check_after=0.2):
        self.factory = factory
        self.limit = limit
        self.timeout = timeout
        self.check_after = check_after
        self.idle = collections.deque()
        self.open = 0
        self.condition = threading.Condition()
        self.waits = 0

    def _next(self):
        deadline = time.monotonic() + self.timeout
        with self.condition:
            while not self.idle and self.open >= self.limit:
                self.waits += 1
                left = deadline - time.monotonic()
                if left <= 0 or not self.condition.wait(left):
                    raise PoolTimeout()
            if self.idle:
                return self.idle.pop()
            self.open += 1
        return None

    def acquire(self):
        connection = self._next()
        if connection is not None and time.monotonic() - connection.used > self.check_after:
            if not connection.alive():
                connection.close()
                connection = None
        if connection is None:
            try:
                connection = self.factory()
            except OSError:
                self.release(None)
                raise
        return connection

    def release(self, connection):
        with self.condition:
            if connection is None:
                self.open -= 1
            else:
                self.idle.append(connection)
            self.condition.notify()

    @contextlib.contextmanager
    def lease(self):
        connection = self.acquire()
        try:
            yield connection
        except ConnectionError:
            connection.close()
            connection = None
            raise
        finally:
            self.release(connection)

    def close(self):
        with self.condition:
            while self.idle:
                self.idle.pop().close()
                self.open -= 1
