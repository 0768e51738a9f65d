"""The lab's evening job: asks the instruments, decodes what loggers sent, looks after the shelves, studies the counters."""

import datetime
import html
import lzma
import math
import random
import struct

from devices import Fleet, Furnace, Instrument, all_alive
from store import Store

FRAME = struct.Struct("<BBHIf")


def make_blob(frames, seed=21):
    rng = random.Random(seed)
    return b"".join(FRAME.pack(0xA5, n % 8, rng.randrange(4096), n * 10, rng.gauss(20, 3)) for n in range(frames))


def decode(blob):
    frames = []
    for start in range(0, len(blob), FRAME.size):
        mark, channel, raw, second, value = FRAME.unpack(blob[start:start + FRAME.size])
        if mark == 0xA5:
            frames.append((channel, raw, second, value))
    return frames


def parity(packets):
    """The XOR of each packet's bytes: 0 if it came whole."""
    sums = []
    for packet in packets:
        value = 0
        for byte in packet:
            value ^= byte
        sums.append(value)
    return sums


def linearised(raws):
    """Thermistor counts to degrees."""
    degrees = []
    for raw in raws:
        ohms = 10000.0 * (raw + 1) / (4097 - raw)
        log = math.log(ohms)
        degrees.append(1 / (0.001129148 + 0.000234125 * log + 0.0000000876741 * log ** 3) - 273.15)
    return degrees


def alarms(values, high=24.0, low=22.0):
    """On over `high`, off only under `low`."""
    on, changes = False, []
    for i, value in enumerate(values):
        if not on and value > high:
            on = True
            changes.append((i, "on"))
        elif on and value < low:
            on = False
            changes.append((i, "off"))
    return changes


def exponential(values, weight=0.1):
    smoothed, state = [], values[0]
    for value in values:
        state += weight * (value - state)
        smoothed.append(state)
    return smoothed


def counter_run(rate, dead, seconds=60.0, seed=0):
    """Pulses that a counter with a dead time sees of those that come by chance."""
    rng = random.Random(seed * 1000 + int(rate))
    now, blind, seen, missed = 0.0, 0.0, 0, 0
    while now < seconds:
        now += rng.expovariate(rate)
        if now < blind:
            missed += 1
        else:
            seen += 1
            blind = now + dead
    return seen, missed


def dead_time_study(rates, dead):
    """Seen and missed pulses for each rate; high rates take longer."""
    table = {}
    for rate in rates:
        table[rate] = counter_run(rate, dead)
    return table


def packed(logs):
    archives = {}
    for name, text in logs.items():
        archives[name] = lzma.compress(text.encode(), preset=2)
    return archives


class Shelf:
    def __init__(self, reagents):
        self.reagents = reagents

    def find(self, number):
        for reagent in self.reagents:
            if reagent["id"] == number:
                return reagent
        return None

    def pick_list(self, orders):
        return [(order, self.find(order)["shelf"]) for order in orders]

    def expired(self, today):
        gone = []
        for reagent in self.reagents:
            if datetime.datetime.strptime(reagent["expires"], "%Y-%m-%d").date() < today:
                gone.append(reagent["id"])
        return gone

    def page(self):
        rows = []
        for reagent in self.reagents:
            rows.append(f"<tr><td>{reagent['id']}</td><td>{html.escape(reagent['name'])}</td><td>{reagent['shelf']}</td></tr>")
        return "<table>" + "\n".join(rows) + "</table>"


def bookings(requests):
    """Who gets the microscope: the earliest end first, no two at once."""
    granted, free = [], 0
    for start, end, who in sorted(requests, key=lambda r: r[1]):
        if start >= free:
            granted.append(who)
            free = end
    return granted


def make_reagents(count, seed=22):
    rng = random.Random(seed)
    day = datetime.date(2025, 1, 1)
    return [{"id": 1000 + n * 7, "name": rng.choice(["ethanol <96 %>", "acetone", "agar & salt", "NaCl", "buffer pH 7"]), "shelf": rng.choice("ABCDE") + str(rng.randint(1, 9)),
             "expires": str(day + datetime.timedelta(days=rng.randrange(900)))} for n in range(count)]


def make_log(lines, seed):
    rng = random.Random(seed)
    return "\n".join(f"{n:06} channel {rng.randrange(8)} value {rng.gauss(20, 3):.3f} ok" for n in range(lines))


def main():
    frames = decode(make_blob(2000))
    values = [value for _, _, _, value in frames]
    print(len(frames), linearised([raw for _, raw, _, _ in frames])[0], alarms(exponential(values))[:4])
    print(sum(1 for p in parity([bytes([1, 2, 3]), bytes([5, 5])]) if p == 0))
    store = Store()
    print(store.add([(f"logger{channel}", second, value) for channel, _, second, value in frames]), store.latest(["logger1", "logger2"]), len(store.hourly("logger3")))
    print(dead_time_study([50, 200], 0.002), {name: len(data) for name, data in packed({"a": make_log(500, 1)}).items()})
    shelf = Shelf(make_reagents(300))
    print(shelf.pick_list([1007, 1070]), len(shelf.expired(datetime.date(2026, 1, 1))), len(shelf.page()))
    fleet = Fleet(["ph1", "ph2", "balance", "oven"])
    print(fleet.readings(), fleet.first_free(), Instrument("laser").adjust(70), Furnace().heat(180), all_alive(range(4)))
    print(bookings([(1, 4, "ann"), (3, 5, "bo"), (4, 7, "cy")]))


if __name__ == "__main__":
    main()
