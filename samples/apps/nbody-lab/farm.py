"""Sharing a machine with others: tickets, parameter files, result mirrors, stop requests."""
import json
import os
import select
import socket
import subprocess
import threading
import time

FARM = os.environ.get("NBODY_FARM", "127.0.0.1:8701")


def connect():
    host, port = FARM.split(":")
    return socket.create_connection((host, int(port)), timeout=5)


def exchange(line):
    with connect() as sock:
        sock.sendall(line.encode() + b"\n")
        sock.shutdown(socket.SHUT_WR)
        parts = []
        while piece := sock.recv(4096):
            parts.append(piece)
    return b"".join(parts).decode().strip()


def take_ticket(name):
    word, number = exchange("ticket " + name).split()
    return int(number)


def return_ticket(number):
    return exchange("return %d" % number) == "ok"


def machine_load():
    return float(exchange("load"))


def wait_until_quiet(limit=1.5, pause=0.02):
    load = machine_load()
    rounds = 0
    while load > limit:
        time.sleep(pause)
        load = machine_load()
        rounds += 1
    return rounds


def mirror(path):
    """Copies a result file to the farm, block by block, each confirmed."""
    sent = 0
    with connect() as sock, open(path, "rb") as src:
        sock.sendall(b"store %s %d\n" % (os.path.basename(path).encode(), os.path.getsize(path)))
        while block := src.read(2048):
            sock.sendall(block)
            sent += int.from_bytes(sock.recv(4), "big")
    return sent


class Leash:
    """Holds a connection open and learns when the farm wants us to stop."""

    def __init__(self, name):
        self.name = name
        self.sock = None
        self.told = []
        self.first = threading.Event()

    def __enter__(self):
        self.sock = connect()
        self.sock.sendall(b"leash %s\n" % self.name.encode())
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()
        self.wait_ready()
        return self

    def wait_ready(self):
        if not self.first.wait(5):
            raise TimeoutError("farm does not answer")

    def listen(self):
        with self.sock.makefile("r") as lines:
            for line in lines:
                self.told.append(line.strip())
                self.first.set()

    @property
    def must_stop(self):
        return "stop" in self.told

    def __exit__(self, *exc):
        self.sock.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.sock.close()


def watch_pipe(fd, quiet=0.1):
    """Collects commands from a pipe until it has been quiet for a while."""
    text = b""
    while True:
        ready, _, _ = select.select([fd], [], [], quiet)
        if not ready:
            break
        piece = os.read(fd, 1024)
        if not piece:
            break
        text += piece
    return text.decode().split()


def operator_commands(script):
    proc = subprocess.Popen(["sh", "-c", script], stdout=subprocess.PIPE)
    try:
        return watch_pipe(proc.stdout.fileno())
    finally:
        proc.stdout.close()
        finish(proc)


def finish(proc, grace=2.0):
    try:
        return proc.wait(grace)
    except subprocess.TimeoutExpired:
        proc.terminate()
        return proc.wait()


def settings(name):
    return json.loads(exchange("settings " + name))
