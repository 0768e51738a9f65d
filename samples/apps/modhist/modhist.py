import logging
import sys
import time

from historian import Historian, ewma_outliers, swinging_door
from modbus import Client, ModbusError, rtu_frame, scan_rtu
from points import WORDS, decode, load_points, plan

log = logging.getLogger("modhist")


class Poller:
    def __init__(self, client, points, historian):
        self.client = client
        self.reads = plan(points)
        self.historian = historian
        self.alarms = []

    def read_block(self, unit, start, count, tries=3):
        for attempt in range(tries):
            try:
                return self.client.read_holding(unit, start, count)
            except ModbusError as e:
                if e.code != 6:
                    raise
                time.sleep(0.01 * (attempt + 1))
        raise TimeoutError("unit %d stays busy" % unit)

    def cycle(self):
        values = {}
        for unit, start, count, members in self.reads:
            words = self.read_block(unit, start, count)
            for p in members:
                at = p.address - start
                values[p.name] = decode(p, words[at:at + WORDS[p.kind]])
        self.historian.record(time.time(), values)
        self.check([p for r in self.reads for p in r[3]], values)
        return values

    def check(self, points, values):
        for p in points:
            if not p.low <= values[p.name] <= p.high:
                self.alarms.append((p.name, values[p.name]))

    def run(self, cycles, period):
        due = time.monotonic()
        for _ in range(cycles):
            self.cycle()
            due += period
            self.wait_until(due)

    def wait_until(self, due):
        left = due - time.monotonic()
        if left > 0:
            time.sleep(left)


def report(historian, deviation=0.5):
    lines = []
    for name in historian.names():
        series = historian.series(name)
        packed = swinging_door(series, deviation)
        lines.append("%-12s %6d samples, %5d kept, %3d outliers" % (name, len(series), len(packed), len(ewma_outliers(series))))
    for name, hour, mean, low, high in historian.hourly():
        lines.append("%-12s %8d %10.3f %10.3f %10.3f" % (name, hour, mean, low, high))
    return "\n".join(lines) + "\n"


def inspect_capture(path):
    with open(path, "rb") as f:
        frames = scan_rtu(f.read())
    units = {}
    for frame in frames:
        units[frame[0]] = units.get(frame[0], 0) + 1
    return units


def main(argv):
    host, port, config, database = argv[:4]
    historian = Historian(database)
    for path in argv[4:]:
        historian.import_csv(path)
    client = Client(host, int(port))
    poller = Poller(client, load_points(config), historian)
    client.write_register(1, 0, 1)
    poller.run(12, 0.25)
    client.close()
    with open("report.txt", "w") as f:
        f.write(report(historian))
    historian.thin(time.time() - 86400 * 30)
    historian.close()
    return poller.alarms


if __name__ == "__main__":
    main(sys.argv[1:])
