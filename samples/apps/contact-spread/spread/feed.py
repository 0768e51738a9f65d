"""The health office: parameters, vaccine deliveries and case notifications over a line protocol."""
import json
import socket
import threading
import time
from contextlib import contextmanager


class Office:
    def __init__(self, host, port, timeout=3.0):
        self.address = (host, port)
        self.timeout = timeout
        self.sock = None
        self.lock = threading.Lock()
        self._buffer = b""

    def __enter__(self):
        self.sock = socket.create_connection(self.address, timeout=self.timeout)
        return self

    def __exit__(self, *exc):
        self.sock.close()
        self.sock = None

    def _read_line(self):
        while b"\n" not in self._buffer:
            chunk = self.sock.recv(4096)
            if not chunk:
                raise ConnectionError("office hung up")
            self._buffer += chunk
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line

    def ask(self, verb, **fields):
        with self.lock:
            self.sock.sendall(json.dumps({"verb": verb, **fields}).encode() + b"\n")
            return json.loads(self._read_line())

    def parameters(self, scenario):
        return self.ask("parameters", scenario=scenario)

    def doses(self, day):
        return self.ask("doses", day=day)["count"]

    def notify(self, scenario, row):
        return self.ask("notify", scenario=scenario, **row)["accepted"]


class Heartbeat(threading.Thread):
    """Tells the office every now and then that we are still here."""

    def __init__(self, office, interval=0.15):
        super().__init__(daemon=True)
        self.office = office
        self.interval = interval
        self.beats = 0
        self._stopped = threading.Event()

    def run(self):
        while not self._stopped.wait(self.interval):
            self.office.ask("alive")
            self.beats += 1

    def stop(self):
        self._stopped.set()
        self.join()


@contextmanager
def heartbeat(office):
    beat = Heartbeat(office)
    beat.start()
    try:
        yield beat
    finally:
        beat.stop()


def retrying(call, tries=4, pause=0.03):
    for attempt in range(tries):
        result = call()
        if result:
            return result
        time.sleep(pause * (attempt + 1))
    return None
