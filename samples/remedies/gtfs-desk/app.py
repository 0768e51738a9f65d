"""Timetables of a bus company, from the files that passenger apps read: journeys, headways, fares, live positions."""

import csv
import io
import json
import math
import random
from collections import defaultdict, deque
from datetime import date, timedelta
from urllib.request import urlopen

FEED = "http://127.0.0.1:8731"


def clock(text: str) -> int:
    hours, minutes, seconds = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def make_network(stops: int, routes: int, seed: int = 11):
    rng = random.Random(seed)
    places = [{"stop_id": f"S{i}", "lat": 53.0 + rng.random() * 0.2, "lon": 8.6 + rng.random() * 0.4} for i in range(stops)]
    lines = [{"route_id": f"R{r}", "name": f"Line {r + 1}", "stops": rng.sample(range(stops), rng.randrange(9, 22))} for r in range(routes)]
    trips, text = [], io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"])
    for line in lines:
        for n, start in enumerate(range(5 * 3600 + rng.randrange(900), 23 * 3600, rng.choice([1200, 1800, 2400]))):
            trip = f"{line['route_id']}-{n}"
            trips.append({"trip_id": trip, "route_id": line["route_id"]})
            now = start
            for sequence, stop in enumerate(line["stops"]):
                shown = f"{now // 3600:02}:{now // 60 % 60:02}:{now % 60:02}"
                writer.writerow([trip, shown, shown, f"S{stop}", sequence])
                now += rng.randrange(60, 240)
    return places, lines, trips, text.getvalue()


def read_stop_times(text: str):
    rows = []
    for row in csv.DictReader(io.StringIO(text)):
        rows.append((row["trip_id"], clock(row["arrival_time"]), clock(row["departure_time"]), row["stop_id"], int(row["stop_sequence"])))
    return rows


def connections(rows):
    made = []
    for before, after in zip(rows, rows[1:]):
        if before[0] == after[0]:
            made.append((before[2], after[1], before[3], after[3], before[0]))
    made.sort()
    return made


def earliest(table, origin: str, start: int):
    """Connection scan: each connection is taken if its stop or its trip was reached before."""
    reached = {origin: start}
    aboard = set()
    for leaves, arrives, here, there, trip in table:
        if trip in aboard or reached.get(here, math.inf) <= leaves:
            aboard.add(trip)
            if arrives < reached.get(there, math.inf):
                reached[there] = arrives
    return reached


def accessibility(table, stops, start: int, within: int = 2700):
    """How many stops one gets to within three quarters of an hour, from each."""
    counts = {}
    for stop in stops:
        times = earliest(table, stop, start)
        counts[stop] = sum(1 for arrival in times.values() if arrival - start <= within)
    return counts


def trip_names(trips, lines):
    named = {}
    for trip in trips:
        route = next(line for line in lines if line["route_id"] == trip["route_id"])
        named[trip["trip_id"]] = route["name"]
    return named


def headways(rows):
    departures = defaultdict(list)
    for row in rows:
        departures[row[3]].append(row[2])
    gaps = {}
    for stop, times in departures.items():
        times.sort()
        steps = [b - a for a, b in zip(times, times[1:])]
        if steps:
            gaps[stop] = sum(steps) / len(steps)
    return gaps


def metres(a, b):
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    s = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b["lon"] - a["lon"]) / 2) ** 2
    return 12742000 * math.asin(math.sqrt(s))


def footpaths(stops, limit: float = 400.0):
    paths = []
    for i, stop in enumerate(stops):
        for other in stops[i + 1:]:
            far = metres(stop, other)
            if far < limit:
                paths.append((stop["stop_id"], other["stop_id"], round(far)))
    return paths


def positions(vehicles):
    where = {}
    for vehicle in vehicles:
        with urlopen(f"{FEED}/vehicles/{vehicle}", timeout=5) as answer:
            where[vehicle] = json.load(answer)["price"]
    return where


def alerts(start: int = 1):
    """Each page of alerts names the next."""
    collected, page = [], start
    while page:
        with urlopen(f"{FEED}/pages/{page}", timeout=5) as answer:
            body = json.load(answer)
        collected += body["items"]
        page = body["next"]
    return collected


def zones_between(links, origin, target):
    seen, queue = {origin: 1}, deque([origin])
    while queue:
        zone = queue.popleft()
        if zone == target:
            return seen[zone]
        for neighbour in links[zone]:
            if neighbour not in seen:
                seen[neighbour] = seen[zone] + 1
                queue.append(neighbour)
    return None


def revenue(tickets, links, price: float = 1.35):
    total = 0.0
    for origin, target in tickets:
        total += 1.5 + price * zones_between(links, origin, target)
    return round(total, 2)


def service_days(first: date, last: date, weekdays, without):
    days = []
    while first <= last:
        if first.weekday() in weekdays and first not in without:
            days.append(first)
        first += timedelta(days=1)
    return days


def late_arrivals(planned, holds, recovery: int = 20):
    """A bus that is late stays late, less what it makes up at each stop."""
    delay, real = 0, []
    for time, hold in zip(planned, holds):
        delay = max(0, delay - recovery) + hold
        real.append(time + delay)
    return real


def posters(rows, names):
    by_stop = defaultdict(list)
    for trip, _, leaves, stop, _ in rows:
        by_stop[stop].append((leaves, names[trip]))
    sheets = {}
    for stop, departures in by_stop.items():
        hours = defaultdict(list)
        for leaves, name in sorted(departures):
            hours[leaves // 3600].append(f"{leaves // 60 % 60:02}{name[-1]}")
        sheets[stop] = "\n".join(f"{hour:02} | {' '.join(minutes)}" for hour, minutes in hours.items())
    return sheets


def main():
    places, lines, trips, text = make_network(260, 28)
    rows = read_stop_times(text)
    table = connections(rows)
    print(len(rows), len(earliest(table, "S7", 8 * 3600)))
    print(max(accessibility(table, [p["stop_id"] for p in places], 8 * 3600).values()))
    names = trip_names(trips, lines)
    print(len(headways(rows)), footpaths(places)[:2], positions(range(40))[3], len(alerts()))
    links = {z: [n for n in (z - 1, z + 1, z - 6, z + 6) if 0 <= n < 36] for z in range(36)}
    rng = random.Random(1)
    print(revenue([(rng.randrange(36), rng.randrange(36)) for _ in range(9_000)], links))
    print(len(service_days(date(2026, 1, 1), date(2026, 12, 12), {0, 1, 2, 3, 4}, {date(2026, 5, 1)})))
    print(late_arrivals(range(0, 3600, 120), [rng.choice([0, 0, 40, 90]) for _ in range(30)])[-1])
    print(posters(rows, names)["S7"])


if __name__ == "__main__":
    main()
