"""Drivers: a line to the instrument, a line back (SCPI, more or less)."""
import socket
import struct
import time


class InstrumentError(Exception):
    pass


class Instrument:
    TIMEOUT = 5.0

    def __init__(self, address, channel):
        host, _, port = address.partition(":")
        self.sock = socket.create_connection((host, int(port)), self.TIMEOUT)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        self.write(f"INST:SEL {channel}")
        self.identity = self.query("*IDN?")

    def write(self, text):
        self.sock.sendall(text.encode("ascii") + b"\n")

    def _fill(self):
        data = self.sock.recv(65536)
        if not data:
            raise InstrumentError("connection lost")
        self.buffer += data

    def read_line(self):
        while b"\n" not in self.buffer:
            self._fill()
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode("ascii").strip()

    def read_block(self):
        """#<digits><size><bytes>"""
        while len(self.buffer) < 2 or len(self.buffer) < 2 + int(self.buffer[1:2]):
            self._fill()
        digits = int(self.buffer[1:2])
        size = int(self.buffer[2:2 + digits])
        end = 2 + digits + size
        while len(self.buffer) < end + 1:
            self._fill()
        block, self.buffer = self.buffer[2 + digits:end], self.buffer[end + 1:]
        return block

    def query(self, text):
        self.write(text)
        return self.read_line()

    def command(self, text):
        """Sends it and makes sure that it has been understood."""
        self.write(text)
        code, _, message = self.query("SYST:ERR?").partition(",")
        if int(code):
            raise InstrumentError(f"{text}: {message}")

    def wait_done(self, limit=2.0):
        end = time.monotonic() + limit
        while self.query("*OPC?") != "1":
            if time.monotonic() > end:
                raise InstrumentError("not done in time")
            time.sleep(0.005)

    def close(self):
        self.sock.close()


class Supply(Instrument):
    def set_voltage(self, volts):
        self.command(f"VOLT {volts:.4f}")

    def output(self, on):
        self.command(f"OUTP {'ON' if on else 'OFF'}")

    def ramp(self, start, stop, step, pause=0.003):
        volts = start
        while volts < stop:
            self.set_voltage(volts)
            time.sleep(pause)
            volts += step
        self.set_voltage(stop)


class Meter(Instrument):
    def measure(self):
        return float(self.query("READ?"))

    def average(self, count):
        return sum(self.measure() for _ in range(count)) / count

    def settled(self, within=0.01, most=20):
        """Reads until two readings hardly differ."""
        last = self.measure()
        for _ in range(most):
            value = self.measure()
            if abs(value - last) <= within * max(abs(value), 1e-9):
                return value
            last = value
        raise InstrumentError("does not settle")


class Scope(Instrument):
    def arm(self, samples):
        self.command(f"ACQ:POIN {samples}")
        self.write("ACQ:START")

    def capture(self, samples=1024):
        self.arm(samples)
        self.wait_done()
        self.write("WAV:DATA?")
        block = self.read_block()
        scale, = struct.unpack_from("!f", block)
        return [v * scale for v in struct.unpack_from(f"!{samples}h", block, 4)]
