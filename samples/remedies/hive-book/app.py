"""Beekeeper's book: inspections, scales, weather, and whether a colony comes through the winter."""

import csv
import io
import json
import math
import random
import re
import sqlite3
import urllib.request
from dataclasses import dataclass, field

WEATHER = "http://127.0.0.1:8731/reports"
TEMPERATURE = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(?:°C|degrees)")


@dataclass
class Inspection:
    hive: str
    day: int
    frames: int
    mites: float
    queen_seen: bool
    note: str = ""


@dataclass
class Hive:
    name: str
    yard: str
    lat: float
    lon: float
    frames: int = 8


@dataclass
class Apiary:
    hives: list = field(default_factory=list)
    inspections: list = field(default_factory=list)

    def strongest(self):
        best = None
        for hive in self.hives:
            if best is None or hive.frames > best.frames:
                best = hive
        return best

    def frames_by_yard(self):
        yards = {hive.name: hive.yard for hive in self.hives}
        totals = {}
        for inspection in self.inspections:
            yard = yards[inspection.hive]
            if yard not in totals:
                totals[yard] = []
            totals[yard].append(inspection.frames)
        return {yard: sum(frames) / len(frames) for yard, frames in totals.items()}

    def last_seen_queen(self):
        """For each hive the last day on which the queen was seen."""
        days = {}
        for hive in self.hives:
            seen = [i.day for i in self.inspections if i.hive == hive.name and i.queen_seen]
            days[hive.name] = max(seen) if seen else None
        return days

    def labels(self):
        return [f"{hive.name} / {hive.yard} ({hive.frames} frames)" for hive in self.hives]


def make_apiary(seed=3):
    rng = random.Random(seed)
    yards = ["orchard", "heath", "mill", "roof"]
    hives = [Hive(f"H{n:02}", yards[n % 4], 51 + rng.random() / 10, 7 + rng.random() / 10, rng.randint(5, 20)) for n in range(40)]
    visits = []
    for day in range(0, 210, 7):
        for hive in hives:
            note = rng.choice(["calm", "a bit nervous, 21 °C", "queen cells cut", "fed 2 l, 17.5 degrees", "drone brood out, -1,5 °C at night"])
            visits.append(Inspection(hive.name, day, max(2, hive.frames + rng.randint(-3, 3)), round(rng.expovariate(0.6), 2), rng.random() < 0.7, note))
    return Apiary(hives, visits)


def to_csv(inspections):
    out = io.StringIO()
    writer = csv.writer(out)
    for i in inspections:
        writer.writerow([i.hive, i.day, i.frames, i.mites, int(i.queen_seen), i.note])
    return out.getvalue()


def load_inspections(text):
    loaded = []
    for row in csv.reader(io.StringIO(text)):
        hive, day, frames, mites, seen, note = row
        loaded.append(Inspection(hive, int(day), int(frames), float(mites), seen == "1", note))
    return loaded


def temperatures(notes):
    found = []
    for note in notes:
        match = TEMPERATURE.search(note)
        if match:
            found.append(float(match.group(1).replace(",", ".")))
    return found


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists weights (hive text, minute integer, kilos real)")
        self.db.execute("create table if not exists visits (hive text, day integer, mites real)")

    def save_visits(self, inspections):
        for i in inspections:
            self.db.execute("insert into visits values (?, ?, ?)", (i.hive, i.day, i.mites))
            self.db.commit()
        return self.db.execute("select count(*) from visits").fetchone()[0]

    def mean_weights(self, hives):
        means = {}
        for hive in hives:
            rows = self.db.execute("select avg(kilos) from weights where hive = ?", (hive.name,)).fetchone()
            means[hive.name] = rows[0]
        return means


def mites_to_autumn(mites, brood_days, treatments):
    """Day by day; brood lets them grow, a treatment takes most."""
    course = []
    for day in range(brood_days):
        mites *= 1.021 if day > 20 else 1.008
        if day in treatments:
            mites *= 0.12
        course.append(mites)
    return course


def winter(seed, bees=12000, stores=16.0):
    """One winter of one colony: kilos left in spring, or None."""
    rng = random.Random(seed)
    temperature = 6.0
    for day in range(150):
        temperature += rng.gauss(-0.02 if day < 70 else 0.06, 1.6)
        temperature = max(-18.0, min(14.0, temperature))
        bees *= 1 - rng.uniform(0.001, 0.006)
        stores -= bees * (0.0000035 + 0.0000012 * max(0.0, 8 - temperature) / 8)
        if stores <= 0 or bees < 3500:
            return None
    return stores


def winter_odds(runs, stores):
    left = []
    for seed in range(runs):
        left.append(winter(seed, stores=stores))
    alive = [kilos for kilos in left if kilos is not None]
    return len(alive) / runs, sum(alive)


def feeding_table(kilos, runs=150):
    """Odds of the winter for each weight of stores: how much is enough?"""
    return {stores: winter_odds(runs, stores)[0] for stores in kilos}


def swarm_alerts(weights, drop=1.5):
    """Minutes at which a scale loses more than a swarm weighs."""
    alerts = []
    for minute, (before, after) in enumerate(zip(weights, weights[1:])):
        if before - after > drop:
            alerts.append(minute)
    return alerts


def smooth(weights, window=30):
    smoothed = []
    for i in range(len(weights)):
        near = weights[max(0, i - window):i + 1]
        smoothed.append(sum(near) / len(near))
    return smoothed


def forage(hives, patches):
    """Nectar within reach of each hive, less what the way costs."""
    gains = {}
    for hive in hives:
        total = 0.0
        for lat, lon, nectar in patches:
            dy = (lat - hive.lat) * 111.2
            dx = (lon - hive.lon) * 111.2 * math.cos(math.radians(hive.lat))
            distance = math.sqrt(dx * dx + dy * dy)
            if distance < 3:
                total += nectar * (1 - distance / 3)
        gains[hive.name] = total
    return gains


def weather_report(day):
    with urllib.request.urlopen(f"{WEATHER}/{day}", timeout=10) as answer:
        return json.load(answer)


def weather(days):
    reports = {}
    for day in days:
        reports[day] = weather_report(day)["name"]
    return reports


def lineage(queen, mothers):
    line = [queen]
    while line[-1] in mothers:
        line.append(mothers[line[-1]])
    return line


def honey_shares(harvest, members):
    """Whole jars by hives kept; what is left goes round."""
    hives = sum(members.values())
    shares = {name: harvest * kept // hives for name, kept in members.items()}
    rest = harvest - sum(shares.values())
    for name in sorted(members, key=members.get, reverse=True):
        if rest == 0:
            break
        shares[name] += 1
        rest -= 1
    return shares


def scale_day(seed, minutes=1440):
    rng = random.Random(seed)
    kilos, course = 38.0, []
    for minute in range(minutes):
        kilos += math.sin(minute / 230) * 0.002 + rng.gauss(0, 0.02)
        if minute == 800 and seed % 3 == 0:
            kilos -= 2.4
        course.append(kilos)
    return course


def main():
    apiary = make_apiary()
    print(apiary.strongest(), apiary.frames_by_yard(), len(apiary.last_seen_queen()))
    again = load_inspections(to_csv(apiary.inspections))
    print(len(again), len(temperatures([i.note for i in again])), apiary.labels()[0])
    store = Store(":memory:")
    print(store.save_visits(again[:80]), len(store.mean_weights(apiary.hives)))
    print(max(mites_to_autumn(50, 180, {120, 150})), winter_odds(200, 14.0), feeding_table([8, 12, 16], 40))
    scale = scale_day(3, 7 * 1440)
    print(swarm_alerts(scale), smooth(scale)[-1])
    rng = random.Random(8)
    patches = [(51 + rng.random() / 10, 7 + rng.random() / 10, rng.uniform(1, 30)) for _ in range(250)]
    print(max(forage(apiary.hives, patches).values()), len(weather(range(7))))
    print(lineage("Q7", {"Q7": "Q4", "Q4": "Q1"}), honey_shares(211, {"ann": 7, "bo": 12, "cy": 3}))


if __name__ == "__main__":
    main()
