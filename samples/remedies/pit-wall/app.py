"""Telemetry of a racing team: unpacks the car's log, finds laps, compares drivers, plans stops."""

import array
import bisect
import csv
import math
import random
import struct
import time
import zlib
from dataclasses import dataclass

RECORD = struct.Struct("<IffffBB")
LENGTH = 5281.0


@dataclass
class Sample:
    ms: int
    distance: float
    speed: float
    throttle: float
    brake: float
    gear: int
    flags: int


def make_log(laps, hertz=20, seed=9):
    rng = random.Random(seed)
    out, ms, distance = bytearray(), 0, 0.0
    while distance < laps * LENGTH:
        place = distance % LENGTH / LENGTH
        speed = 52 + 26 * math.sin(place * 14) + 9 * math.cos(place * 37) + rng.gauss(0, 0.4)
        throttle = max(0.0, min(1.0, 0.5 + math.cos(place * 14)))
        out += RECORD.pack(ms, distance, speed, throttle, max(0.0, -math.cos(place * 14)), 1 + int(speed // 12), int(place < 0.01))
        distance += speed / hertz
        ms += 1000 // hertz
    return bytes(out)


def unpack_log(data):
    samples = []
    for at in range(0, len(data), RECORD.size):
        samples.append(RECORD.unpack_from(data, at))
    return samples


def as_objects(samples):
    return [Sample(*sample) for sample in samples]


def lap_times(samples):
    times, start, lap = [], 0.0, 1
    before = samples[0]
    for sample in samples[1:]:
        if sample[1] >= lap * LENGTH:
            share = (lap * LENGTH - before[1]) / (sample[1] - before[1])
            crossed = before[0] + share * (sample[0] - before[0])
            times.append(crossed - start)
            start, lap = crossed, lap + 1
        before = sample
    return times


def smooth(values, width=9):
    smoothed = []
    for i in range(len(values)):
        window = values[max(0, i - width // 2):i + width // 2 + 1]
        smoothed.append(sum(window) / len(window))
    return smoothed


def filtered(values, alpha=0.2):
    level, out = values[0], []
    for value in values:
        level += alpha * (value - level)
        out.append(level)
    return out


def resample(distances, values, step=5.0):
    """Values at every few metres, between those that were measured."""
    out, at = [], distances[0]
    while at <= distances[-1]:
        i = min(max(1, bisect.bisect_left(distances, at)), len(distances) - 1)
        d0, d1 = distances[i - 1], distances[i]
        out.append(values[i - 1] + (values[i] - values[i - 1]) * (at - d0) / (d1 - d0))
        at += step
    return out


def delta(reference, other, step=5.0):
    """How much time the one has lost to the other at each place."""
    lost, total = [], 0.0
    for mine, theirs in zip(reference, other):
        total += step / theirs - step / mine
        lost.append(total)
    return lost


def corners(speeds, window=12):
    """Places that are the slowest around."""
    found = []
    for i in range(window, len(speeds) - window):
        if speeds[i] == min(speeds[i - window:i + window + 1]) and speeds[i] < 60:
            found.append(i)
    return found


def gear_shares(samples):
    counts = [0] * 9
    for sample in samples:
        counts[sample[5]] += 1
    return [count / len(samples) for count in counts]


def race_time(stops, laps, rng, pit=21.5):
    total, age = 0.0, 0
    for lap in range(laps):
        total += 88 + 0.06 * age + 0.0021 * age * age + rng.gauss(0, 0.25) - 0.03 * lap
        age += 1
        if lap in stops:
            total += pit + abs(rng.gauss(0, 0.9))
            age = 0
    return total


def strategies(plans, laps=57, tries=40):
    """The mean time of each plan of stops over many races."""
    results = {}
    for plan in plans:
        rng = random.Random(repr(plan))
        results[plan] = sum(race_time(plan, laps, rng) for _ in range(tries)) / tries
    return results


def compress_laps(blobs):
    packed = []
    for blob in blobs:
        packed.append(zlib.compress(blob, 6))
    return packed


def checksum(data):
    total = 0
    for byte in data:
        total = (total + byte) & 0xFFFF
    return total


def poll_sensors(addresses, settle=0.004):
    """Each sensor needs a moment after it has been selected."""
    readings = []
    for address in addresses:
        time.sleep(settle)
        readings.append(address * 7919 % 1024)
    return readings


def export(path, samples):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["ms", "distance", "speed", "throttle", "brake", "gear", "flags"])
        for sample in samples:
            writer.writerow([sample[0], f"{sample[1]:.1f}", f"{sample[2]:.2f}", f"{sample[3]:.2f}", f"{sample[4]:.2f}", sample[5], sample[6]])
    return len(samples)


def positions(laps_of):
    """The order at the end of each lap."""
    totals = dict.fromkeys(laps_of, 0.0)
    orders = []
    for lap in range(min(map(len, laps_of.values()))):
        for driver, laps in laps_of.items():
            totals[driver] += laps[lap]
        orders.append(sorted(totals, key=totals.get))
    return orders


def main():
    data = make_log(12)
    samples = unpack_log(data)
    speeds = [sample[2] for sample in samples]
    distances = array.array("d", [sample[1] for sample in samples])
    print(len(samples), as_objects(samples)[7], lap_times(samples)[:2], checksum(data))
    even = resample(distances, filtered(speeds))
    print(smooth(speeds)[5], delta(even[:1000], even[1056:2056])[-1], len(corners(even)), gear_shares(samples))
    plans = [(a, b) for a in range(12, 30, 2) for b in range(32, 50, 2)]
    print(min(strategies(plans).items(), key=lambda item: item[1]))
    print(len(compress_laps([data[i::12] for i in range(12)])), poll_sensors(range(30))[4])
    rng = random.Random(2)
    print(positions({d: [88 + rng.gauss(0, 1) for _ in range(57)] for d in "ABCDEFGH"})[-1], export("/dev/null", samples))


if __name__ == "__main__":
    main()
