"""The control pipe: other programs write commands there, a line each; and the status socket."""
import json
import os
import socket
import threading


class ControlPipe(threading.Thread):
    def __init__(self, path, on_line):
        super().__init__(daemon=True)
        self.path, self.on_line = path, on_line
        self.lines = 0
        if not os.path.exists(path):
            os.mkfifo(path)

    def run(self):
        while True:
            with open(self.path) as pipe:
                for line in pipe:
                    self.lines += 1
                    if line.strip() == "quit":
                        return
                    self.on_line(line.strip())

    def close(self):
        with open(self.path, "w") as pipe:
            pipe.write("quit\n")
        self.join()


class StatusServer(threading.Thread):
    """Answers each connection with the status, on a Unix socket."""

    def __init__(self, path, status):
        super().__init__(daemon=True)
        self.status = status
        self.path = path
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)
        self.listener.listen()

    def answer(self, sock):
        with sock:
            sock.sendall(json.dumps(self.status()).encode() + b"\n")

    def run(self):
        while True:
            try:
                sock, _ = self.listener.accept()
            except OSError:
                return
            self.answer(sock)

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.join()
        os.unlink(self.path)


def ask_status(path):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect(path)
        with sock.makefile() as f:
            return json.loads(f.readline())


def send_command(path, text):
    fd = os.open(path, os.O_WRONLY)
    try:
        os.write(fd, text.encode() + b"\n")
    finally:
        os.close(fd)
