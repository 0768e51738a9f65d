"""The regions of app.py by each remedy."""

import asyncio
import csv
import functools
import io
import json
import random
from datetime import date

import app
from remedies_kit import Independent, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def network():
    return app.make_network(260, 28)


@functools.cache
def rows():
    return app.read_stop_times(network()[3])


@functools.cache
def table():
    return app.connections(rows())


def joined(results):
    return {key: value for part in results for key, value in part.items()}


def read_lines(lines):
    return app.read_stop_times("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + "\n".join(lines))


class ReadStopTimes(Independent):
    region = "read_stop_times: for row in csv.DictReader(io.StringIO(text))"
    item = staticmethod(read_lines)
    chunksize = 1

    def prepare(self):
        return (network()[3],)

    def original(self, text):
        return app.read_stop_times(text)

    def items(self, text):
        return parts(text.splitlines()[1:], 2)

    def join(self, results, text):
        return [row for part in results for row in part]

    def native(self, text):
        clock = functools.lru_cache(maxsize=None)(app.clock)
        reader = csv.reader(io.StringIO(text))
        next(reader)
        return [(trip, clock(arrives), clock(leaves), stop, int(sequence)) for trip, arrives, leaves, stop, sequence in reader]


def connected(pairs):
    made = []
    for before, after in pairs:
        if before[0] == after[0]:
            made.append((before[2], after[1], before[3], after[3], before[0]))
    return made


class Connections(Independent):
    region = "connections: for before, after in zip(rows, rows[1:])"
    item = staticmethod(connected)
    chunksize = 1

    def items(self, found):
        return parts(zip(found, found[1:]), 2)

    def join(self, results, found):
        return sorted(row for part in results for row in part)

    def native(self, found):
        return sorted([(leaves, after[1], here, after[3], trip) for (trip, _, leaves, here, _), after in zip(found, found[1:]) if trip == after[0]])

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.connections(found)


class Earliest(Region):
    region = "earliest: for leaves, arrives, here, there, trip in table"

    def prepare(self):
        return table(), "S7", 8 * 3600

    def original(self, found, origin, start):
        return app.earliest(found, origin, start)


def count_from(stops, table, start):
    return app.accessibility(table, stops, start)


class Accessibility(Independent):
    region = "accessibility: for stop in stops"
    chunksize = 1

    def prepare(self):
        return table(), [place["stop_id"] for place in network()[0]], 8 * 3600

    def original(self, found, stops, start):
        return app.accessibility(found, stops, start)

    def items(self, found, stops, start):
        return parts(stops, 4)

    def task(self, found, stops, start):
        return functools.partial(count_from, table=found, start=start)

    def join(self, results, found, stops, start):
        return joined(results)


class TripNames(Region):
    region = "trip_names: for trip in trips"

    def prepare(self):
        return network()[2], network()[1]

    def original(self, trips, lines):
        return app.trip_names(trips, lines)

    def native(self, trips, lines):
        names = {}
        for line in lines:
            names.setdefault(line["route_id"], line["name"])
        return {trip["trip_id"]: names[trip["route_id"]] for trip in trips}


def gaps_of(listed):
    gaps = {}
    for stop, times in listed:
        times.sort()
        steps = [b - a for a, b in zip(times, times[1:])]
        if steps:
            gaps[stop] = sum(steps) / len(steps)
    return gaps


class Headways(Independent):
    region = "headways: for stop, times in departures.items()"
    exact = False
    item = staticmethod(gaps_of)
    chunksize = 1

    def items(self, found):
        departures = {}
        for row in found:
            departures.setdefault(row[3], []).append(row[2])
        return parts(departures.items(), 2)

    def join(self, results, found):
        return joined(results)

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.headways(found)

    def native(self, found):
        """What lies between the first and the last is all the gaps."""
        departures = {}
        for row in found:
            departures.setdefault(row[3], []).append(row[2])
        return {stop: (max(times) - min(times)) / (len(times) - 1) for stop, times in departures.items() if len(times) > 1}


def paths_from(indexes, stops):
    paths = []
    for i in indexes:
        for other in stops[i + 1:]:
            far = app.metres(stops[i], other)
            if far < 400.0:
                paths.append((stops[i]["stop_id"], other["stop_id"], round(far)))
    return paths


class Footpaths(Independent):
    region = "footpaths: for i, stop in enumerate(stops)"
    chunksize = 1

    def prepare(self):
        return (network()[0],)

    def original(self, stops):
        return app.footpaths(stops)

    def items(self, stops):
        return parts(range(len(stops)), 8)

    def task(self, stops):
        return functools.partial(paths_from, stops=stops)

    def join(self, results, stops):
        return [path for part in results for path in part]

    def native(self, stops):
        import numpy
        lat = numpy.radians([stop["lat"] for stop in stops])
        lon = numpy.radians([stop["lon"] for stop in stops])
        s = numpy.sin((lat - lat[:, None]) / 2) ** 2 + numpy.cos(lat) * numpy.cos(lat)[:, None] * numpy.sin((lon - lon[:, None]) / 2) ** 2
        far = 12742000 * numpy.arcsin(numpy.sqrt(s))
        first, second = numpy.nonzero(numpy.triu(far < 400.0, 1))
        return [(stops[i]["stop_id"], stops[j]["stop_id"], round(float(far[i, j]))) for i, j in zip(first.tolist(), second.tolist())]


def position(vehicle):
    return vehicle, app.positions([vehicle])[vehicle]


class Positions(Waiting):
    region = "positions: for vehicle in vehicles"
    item = staticmethod(position)

    def prepare(self):
        return (range(40),)

    def original(self, vehicles):
        return app.positions(vehicles)

    def join(self, results, vehicles):
        return dict(results)

    def asyncio_(self, vehicles):
        async def every():
            return await asyncio.gather(*(get(f"vehicles/{vehicle}") for vehicle in vehicles))

        return {vehicle: json.loads(answer)["price"] for vehicle, answer in zip(vehicles, asyncio.run(every()))}


class Alerts(Region):
    region = "alerts: while page"

    def original(self):
        return app.alerts()


def tickets():
    rng = random.Random(1)
    return [(rng.randrange(36), rng.randrange(36)) for _ in range(9_000)]


def links():
    return {z: [n for n in (z - 1, z + 1, z - 6, z + 6) if 0 <= n < 36] for z in range(36)}


class Revenue(Independent):
    region = "revenue: for origin, target in tickets"
    exact = False
    chunksize = 1

    def prepare(self):
        return tickets(), links()

    def original(self, sold, zones):
        return app.revenue(sold, zones)

    def items(self, sold, zones):
        return parts(sold, 4)

    def task(self, sold, zones):
        return functools.partial(app.revenue, links=zones)

    def join(self, results, sold, zones):
        return round(sum(results), 2)

    def native(self, sold, zones):
        between = functools.lru_cache(maxsize=None)(functools.partial(app.zones_between, zones))
        total = 0.0
        for origin, target in sold:
            total += 1.5 + 1.35 * between(origin, target)
        return round(total, 2)


class ServiceDays(Region):
    region = "service_days: while first <= last"

    def prepare(self):
        return date(2026, 1, 1), date(2026, 12, 12), {0, 1, 2, 3, 4}, {date(2026, 5, 1)}

    def original(self, *args):
        return app.service_days(*args)


class LateArrivals(Region):
    region = "late_arrivals: for time, hold in zip(planned, holds)"

    def prepare(self):
        rng = random.Random(1)
        return range(0, 3600, 120), [rng.choice([0, 0, 40, 90]) for _ in range(30)]

    def original(self, planned, holds):
        return app.late_arrivals(planned, holds)


def sheets_of(listed):
    sheets = {}
    for stop, departures in listed:
        hours = app.defaultdict(list)
        for leaves, name in sorted(departures):
            hours[leaves // 3600].append(f"{leaves // 60 % 60:02}{name[-1]}")
        sheets[stop] = "\n".join(f"{hour:02} | {' '.join(minutes)}" for hour, minutes in hours.items())
    return sheets


class Posters(Independent):
    region = "posters: for stop, departures in by_stop.items()"
    item = staticmethod(sheets_of)
    chunksize = 1

    def items(self, found, names):
        by_stop = app.defaultdict(list)
        for trip, _, leaves, stop, _ in found:
            by_stop[stop].append((leaves, names[trip]))
        return parts(by_stop.items(), 2)

    def join(self, results, found, names):
        return joined(results)

    def prepare(self):
        return rows(), app.trip_names(network()[2], network()[1])

    def original(self, found, names):
        return app.posters(found, names)
