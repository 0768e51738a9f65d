"""Bringing a package to several hosts, some at a time."""
import hashlib
import socket
import struct
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from retry import Breaker, retry

BLOCK = 64 * 1024


class DeployError(Exception):
    pass


class Host:
    """Speaks to the agent on a host: one line of command, then perhaps data."""

    def __init__(self, name, address):
        self.name = name
        self.address = address
        self.breaker = Breaker()

    def command(self, line, payload=b""):
        with socket.create_connection(self.address, timeout=3) as sock:
            sock.sendall(line.encode() + b"\n" + struct.pack(">I", len(payload)))
            for start in range(0, len(payload), BLOCK):
                sock.sendall(payload[start:start + BLOCK])
            answer = b""
            while not answer.endswith(b"\n"):
                part = sock.recv(4096)
                if not part:
                    raise ConnectionError("the agent hung up")
                answer += part
        word, _, rest = answer.decode().strip().partition(" ")
        if word != "ok":
            raise DeployError(f"{self.name}: {rest}")
        return rest

    @retry(DeployError, OSError, times=4, seed=8)
    def upload(self, name, data):
        digest = hashlib.sha256(data).hexdigest()
        stored = self.breaker.call(self.command, f"store {name} {digest}", data)
        if stored != digest:
            raise DeployError(f"{self.name}: the upload is damaged")

    def restart(self):
        self.command("restart")

    def healthy(self):
        try:
            return self.command("health") == "up"
        except (DeployError, OSError):
            return False

    def wait_healthy(self, patience=2.0):
        until = time.monotonic() + patience
        while not self.healthy():
            if time.monotonic() > until:
                raise DeployError(f"{self.name} does not come up")
            time.sleep(0.03)


class Rollout:
    def __init__(self, hosts, batch=2, report=print):
        self.hosts = hosts
        self.batch = batch
        self.report = report
        self.abort = threading.Event()
        self.done = []

    def one(self, host, name, data, barrier):
        host.upload(name, data)
        barrier.wait(timeout=10)
        if self.abort.is_set():
            return host.name, "aborted"
        host.restart()
        host.wait_healthy()
        return host.name, "deployed"

    def group(self, hosts, name, data):
        barrier = threading.Barrier(len(hosts))
        with ThreadPoolExecutor(len(hosts)) as pool:
            futures = [pool.submit(self.one, host, name, data, barrier) for host in hosts]
            return [future.result() for future in futures]

    def run(self, name, data, settle=0.1):
        for start in range(0, len(self.hosts), self.batch):
            for host, state in self.group(self.hosts[start:start + self.batch], name, data):
                self.report(f"{host}: {state}")
                self.done.append(host)
            time.sleep(settle)
        return self.done


def delta(old, new, block=512):
    """Blocks of new that old has too, as in rsync, without the network: (kind, value) pairs."""
    known = {old[n:n + block]: n for n in range(0, len(old), block)}
    weak = {sum(piece) & 0xFFFF for piece in known}
    result, literal, place = [], bytearray(), 0
    total = sum(new[:block])
    while place + block <= len(new):
        if total & 0xFFFF in weak and (found := known.get(new[place:place + block])) is not None:
            if literal:
                result.append(("data", bytes(literal)))
                literal.clear()
            result.append(("copy", found))
            place += block
            total = sum(new[place:place + block])
            continue
        literal.append(new[place])
        total -= new[place]
        if place + block < len(new):
            total += new[place + block]
        place += 1
    literal.extend(new[place:])
    if literal:
        result.append(("data", bytes(literal)))
    return result


def patch(old, instructions, block=512):
    return b"".join(old[value:value + block] if kind == "copy" else value for kind, value in instructions)
