import queue
import socket
import threading
import time


def gcode(lines, feed=3000):
    yield "G21"
    yield "G90"
    for line in lines:
        x, y = line[0]
        yield f"G0 X{x:.2f} Y{y:.2f}"
        yield "M3 S40"
        for x, y in line[1:]:
            yield f"G1 X{x:.2f} Y{y:.2f} F{feed}"
        yield "M5"
    yield "G0 X0 Y0"


class Alarm(Exception):
    pass


class Plotter:
    """A GRBL board behind a serial-to-network box."""

    BUFFER = 127

    def __init__(self, address):
        host, port = address.split(":")
        self.sock = socket.create_connection((host, int(port)), timeout=20)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.sock.makefile("r", newline="\n")
        self.pending = []

    def wake(self):
        self.sock.sendall(b"\r\n\r\n")
        while not self.read_line().startswith("Grbl"):
            pass

    def read_line(self):
        line = self.file.readline()
        if not line:
            raise ConnectionError("plotter closed the line")
        return line.strip()

    def status(self):
        self.sock.sendall(b"?")
        state, *fields = self.read_line().strip("<>").split("|")
        return state, dict(f.split(":", 1) for f in fields)

    def acknowledge(self):
        reply = self.read_line()
        sent = self.pending.pop(0)
        if reply != "ok":
            raise Alarm(f"{reply} at {sent!r}")

    def stream(self, commands):
        """Fills the board's buffer as far as it goes; waits for acknowledgements."""
        count = 0
        for command in commands:
            data = command.encode() + b"\n"
            while sum(map(len, self.pending)) + len(data) > self.BUFFER:
                self.acknowledge()
            self.sock.sendall(data)
            self.pending.append(data)
            count += 1
        while self.pending:
            self.acknowledge()
        return count

    def settle(self, poll=0.02):
        while self.status()[0] != "Idle":
            time.sleep(poll)

    def close(self):
        self.file.close()
        self.sock.close()


class Station(threading.Thread):
    """One plotter and who feeds it."""

    def __init__(self, address, jobs):
        super().__init__(daemon=True)
        self.address, self.jobs, self.done = address, jobs, []

    def run(self):
        plotter = Plotter(self.address)
        plotter.wake()
        while (job := self.next_job()) is not None:
            name, program = job
            self.done.append((name, plotter.stream(program)))
            plotter.settle()
        plotter.close()

    def next_job(self):
        try:
            return self.jobs.get(timeout=0.1)
        except queue.Empty:
            return None
