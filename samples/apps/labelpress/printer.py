import fcntl
import os
import socket
import subprocess
import time


class PrinterError(Exception):
    pass


class Printer:
    """Raw port of a label printer."""

    def __init__(self, host, port=9100):
        self.address = host, port
        self.sock = None

    def connect(self):
        self.sock = socket.create_connection(self.address, timeout=5)

    def ask(self, command):
        self.sock.sendall(command.encode())
        answer = b""
        while not answer.endswith(b"\x03"):
            part = self.sock.recv(512)
            if not part:
                raise PrinterError("printer has gone")
            answer += part
        return answer.strip(b"\x02\x03\r\n").decode()

    def state(self):
        paper, paused, waiting = self.ask("~HS").split(",")
        if paper == "1":
            raise PrinterError("no labels left")
        return paused == "1", int(waiting)

    def send(self, label):
        self.sock.sendall(label.encode())

    def drain(self, below=1):
        while self.state()[1] >= below:
            time.sleep(0.015)

    def print_all(self, labels, ahead=4):
        for label in labels:
            self.drain(ahead)
            self.send(label)
        self.drain()

    def close(self):
        if self.sock:
            self.sock.close()


class Journal:
    """What has been printed; shared by several stations."""

    def __init__(self, path):
        self.path = path

    def note(self, lines):
        with open(self.path, "a") as f:
            fcntl.flock(f, fcntl.LOCK_EX)
            f.writelines(line + "\n" for line in lines)
            f.flush()
            os.fsync(f.fileno())

    def printed(self):
        try:
            with open(self.path) as f:
                return {line.split(" ")[0] for line in f}
        except FileNotFoundError:
            return set()


def announce(command, text):
    return subprocess.run([*command, text], stdout=subprocess.DEVNULL).returncode == 0
