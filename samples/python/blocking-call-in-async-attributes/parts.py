import queue
import time
from dataclasses import dataclass, field

import requests


class Pump:
    def run(self):
        time.sleep(1)


class Valve:
    def run(self):
        time.sleep(2)


class Motor:
    def run(self):
        time.sleep(3)


class Lamp:
    def run(self):
        return None


class Siren:
    def run(self):
        time.sleep(4)


class Gauge:
    def run(self):
        time.sleep(5)


class Fan:
    def run(self):
        time.sleep(6)


class Chassis:
    def __init__(self):
        self.motor = Motor()


@dataclass
class Order:
    gauge: Gauge
    lamp: Lamp
    notes: list = field(default_factory=list)


fan = Fan()
lamp = Lamp()
jobs = queue.Queue()
session = requests.Session()
