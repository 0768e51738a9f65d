"""Moves sealed boxes to other places and waits for people to agree."""
import collections
import hashlib
import os
import queue
import socket
import struct
import subprocess
import sys
import threading
import time


class Refused(Exception):
    pass


class Replica:
    """A second safe somewhere else: challenge, answer, then numbered frames with receipts."""

    def __init__(self, address, secret):
        host, port = address.split(":")
        self.sock = socket.create_connection((host, int(port)), timeout=5)
        self.secret = secret
        self.receipts = []

    def __enter__(self):
        self.login()
        return self

    def __exit__(self, *exc):
        self.put_frame(b"bye", b"")
        self.sock.close()

    def put_frame(self, kind, body):
        self.sock.sendall(struct.pack(">3sI", kind, len(body)) + body)

    def get_frame(self):
        kind, size = struct.unpack(">3sI", self.fill(7))
        return kind, self.fill(size)

    def fill(self, size):
        parts = []
        while size:
            part = self.sock.recv(size)
            if not part:
                raise EOFError("replica went away")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def login(self):
        self.put_frame(b"hi!", b"seal-box")
        kind, challenge = self.get_frame()
        answer = hashlib.sha256(self.secret + challenge).digest()
        self.put_frame(b"ans", answer)
        kind, _ = self.get_frame()
        if kind != b"yes":
            raise Refused

    def send_box(self, path):
        with open(path, "rb") as f:
            body = f.read()
        self.put_frame(b"box", os.path.basename(path).encode() + b"\0" + body)
        kind, receipt = self.get_frame()
        if receipt != hashlib.sha256(body).digest():
            raise Refused(path)
        self.receipts.append(receipt)

    def send_folder(self, folder):
        for name in sorted(os.listdir(folder)):
            if name.endswith(".box"):
                self.send_box(os.path.join(folder, name))
        return len(self.receipts)


def wait_approval(keeper, user, patience=2.0):
    pause, end = 0.01, time.monotonic() + patience
    while time.monotonic() < end:
        if keeper.ask(do="approve", user=user)["granted"]:
            return True
        time.sleep(pause)
        pause = min(pause * 2, 0.1)
    return False


class Courier(threading.Thread):
    def __init__(self, name, boxes, delivered, keeper):
        super().__init__(name=name)
        self.boxes, self.delivered, self.keeper = boxes, delivered, keeper

    def run(self):
        while True:
            user = self.boxes.get()
            if user is None:
                break
            self.carry(user)

    def carry(self, user):
        agreed = wait_approval(self.keeper, user)
        with self.delivered.changed:
            self.delivered.counts[user] += agreed
            self.delivered.changed.notify_all()


class Delivered:
    def __init__(self):
        self.counts = collections.Counter()
        self.changed = threading.Condition()

    def wait_for(self, user):
        with self.changed:
            self.changed.wait_for(lambda: user in self.counts)
            return self.counts[user]

    def wait_all(self, users):
        return sum(self.wait_for(u) for u in users)


def deliver(users, keeper, couriers=2):
    boxes, delivered = queue.Queue(), Delivered()
    team = [Courier("courier-%d" % i, boxes, delivered, keeper) for i in range(couriers)]
    for c in team:
        c.start()
    for u in users:
        boxes.put(u)
    total = delivered.wait_all(users)
    dismiss(team, boxes)
    return total


def dismiss(team, boxes):
    for _ in team:
        boxes.put(None)
    for c in team:
        c.join()


def rotate_keys(script, users):
    """An agent program makes new keys, one line each, at its own pace."""
    agent = subprocess.Popen([sys.executable, script, *users], stdout=subprocess.PIPE, text=True)
    keys = dict(read_keys(agent.stdout))
    agent.stdout.close()
    agent.wait()
    return keys


def read_keys(stream):
    for line in stream:
        user, _, key = line.strip().partition(" ")
        yield user, bytes.fromhex(key)
