"""Instruments in the lab: a line protocol, one question one answer."""

import socket
import time
import urllib.request
from functools import wraps

HOST, PORT = "127.0.0.1", 8732
STATUS = "http://127.0.0.1:8731"


def tried(times):
    """Asks again when an instrument is busy."""
    def around(function):
        @wraps(function)
        def call(*args, **keywords):
            for attempt in range(times):
                try:
                    return function(*args, **keywords)
                except OSError:
                    if attempt == times - 1:
                        raise
                    time.sleep(0.05)
        return call
    return around


class Instrument:
    def __init__(self, name):
        self.name = name

    @tried(3)
    def ask(self, what):
        with socket.create_connection((HOST, PORT), timeout=5) as sock:
            sock.sendall(f"GET {self.name}.{what}\n".encode())
            with sock.makefile() as file:
                return int(file.readline().split()[-1])

    def reading(self):
        return self.ask("value") / 1000

    def adjust(self, target, steps=6):
        """Turns the knob by what the last answer says is missing."""
        knob = 0
        for _ in range(steps):
            missing = target - self.ask(f"set:{knob}") % 100
            knob += missing // 2
        return knob


class Furnace:
    def __init__(self, degrees=21.0):
        self.degrees = degrees

    def heat(self, target):
        """Half of what is missing each time; the element needs its time."""
        seen = []
        while target - self.degrees > 1.0:
            self.degrees += (target - self.degrees) * 0.5
            seen.append(round(self.degrees, 1))
            time.sleep(0.015)
        return seen


class Fleet:
    def __init__(self, names):
        self.instruments = [Instrument(name) for name in names]

    def readings(self):
        values = {}
        for instrument in self.instruments:
            values[instrument.name] = instrument.reading()
        return values

    def first_free(self):
        for instrument in self.instruments:
            if instrument.ask("busy") % 5 == 0:
                return instrument.name
        return None


def alive(number):
    try:
        with urllib.request.urlopen(f"{STATUS}/users/{number}", timeout=3) as answer:
            return answer.status == 200
    except OSError:
        return False


def all_alive(numbers):
    return {number: alive(number) for number in numbers}
