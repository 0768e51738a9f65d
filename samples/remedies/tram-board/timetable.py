"""Timetables: text to connections, journeys, headways."""

import math
import random
import statistics
from collections import defaultdict


def make_timetable(lines=14, length=16, trips=60, seed=2):
    rng = random.Random(seed)
    rows = ["# line;trip;stop;minute"]
    for line in range(lines):
        stops = rng.sample(range(100), length)
        for trip in range(trips):
            minute = 300 + trip * 15 + line
            for stop in stops:
                rows.append(f"{line + 1};{trip};S{stop:03};{minute}")
                minute += rng.choice((1, 2, 2, 3))
    return "\n".join(rows)


def parse_timetable(text):
    trips = defaultdict(list)
    for row in text.splitlines():
        if row.startswith("#") or not row.strip():
            continue
        line, trip, stop, minute = row.split(";")
        trips[int(line), int(trip)].append((stop, int(minute)))
    return trips


def connections_of(trips):
    connections = []
    for (line, _), calls in trips.items():
        for (start, leaves), (end, arrives) in zip(calls, calls[1:]):
            connections.append((leaves, arrives, start, end, line))
    connections.sort()
    return connections


def earliest_arrivals(connections, origin, begin):
    """Connection scan: when one can be where."""
    best = {origin: begin}
    for leaves, arrives, start, end, _ in connections:
        if leaves >= best.get(start, 10**9) and arrives < best.get(end, 10**9):
            best[end] = arrives
    return best


def reach_table(connections, stops, begin, limit=45):
    """How many stops each stop reaches within `limit` minutes."""
    table = {}
    for stop in stops:
        arrivals = earliest_arrivals(connections, stop, begin)
        table[stop] = sum(1 for minute in arrivals.values() if minute <= begin + limit)
    return table


def headways(departures):
    gaps = {}
    for key, minutes in departures.items():
        ordered = sorted(minutes)
        gaps[key] = [b - a for a, b in zip(ordered, ordered[1:])]
    return gaps


def departures_of(trips):
    departures = {}
    for (line, _), calls in trips.items():
        for stop, minute in calls:
            departures.setdefault((line, stop), []).append(minute)
    return departures


def footpaths(places, reach=0.35):
    """Stops that can be walked between, in km."""
    paths = []
    for a, (xa, ya) in places.items():
        for b, (xb, yb) in places.items():
            if a != b and math.hypot(xa - xb, ya - yb) <= reach:
                paths.append((a, b))
    return paths


def punctuality(delays):
    table = {}
    for line, minutes in delays.items():
        table[line] = (statistics.mean(minutes), statistics.pstdev(minutes), statistics.median(minutes))
    return table


def evening_of(seed, calls, slack=1.5):
    """One evening of a line with delays by chance: minutes late at the end, trip by trip."""
    rng = random.Random(seed)
    late = 0.0
    course = []
    for _ in range(calls):
        late = max(0.0, late + rng.expovariate(0.8) - slack)
        if late > 9 and rng.random() < 0.2:
            late = 2.0
        course.append(late)
    return statistics.fmean(course), max(course)


def delay_study(evenings, calls):
    worst, means = 0.0, []
    for seed in range(evenings):
        mean, most = evening_of(seed, calls)
        means.append(mean)
        worst = max(worst, most)
    return statistics.fmean(means), worst


def next_departure(minutes, now):
    for minute in minutes:
        if minute >= now:
            return minute
    return None
