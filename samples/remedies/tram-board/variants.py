"""The regions of app.py and timetable.py by each remedy."""

import asyncio
import bisect
import functools
import pathlib
import random
import statistics
import tempfile

import app
import timetable
from remedies_kit import Independent, Region, parts, process_map, thread_map

FOLDER = tempfile.TemporaryDirectory()


@functools.cache
def text():
    return timetable.make_timetable()


@functools.cache
def trips():
    return timetable.parse_timetable(text())


@functools.cache
def departures():
    return timetable.departures_of(trips())


@functools.cache
def connections():
    return timetable.connections_of(trips())


@functools.cache
def places():
    rng = random.Random(1)
    return {f"S{n:03}": (rng.random() * 6, rng.random() * 6) for n in range(100)}


def merged(results):
    return {key: value for part in results for key, value in part.items()}


class Refresh(Region):
    region = "Board.refresh: for stop in self.stops"

    def prepare(self):
        return (range(1, 13),)

    def original(self, stops):
        async def every():
            return await app.Board(stops).refresh()

        return asyncio.run(every())

    def asyncio_(self, stops):
        async def every():
            board = app.Board(stops)
            for stop, data in zip(stops, await asyncio.gather(*(app.get_json(f"health/{stop}") for stop in stops))):
                board.lines[stop] = data["name"]
                board.log.put_nowait(f"{stop} refreshed")
            return board.lines

        return asyncio.run(every())


class Vehicles(Region):
    region = "Board.vehicles: for number in numbers"

    def prepare(self):
        return (range(30),)

    def original(self, numbers):
        async def every():
            return await app.Board([]).vehicles(numbers)

        return asyncio.run(every())


class FlushLog(Region):
    region = "Board.flush_log: while not self.log.empty()"

    def prepare(self):
        return pathlib.Path(FOLDER.name) / "board.log", [f"{n} refreshed" for n in range(60)]

    def filled(self, entries):
        board = app.Board([])
        for entry in entries:
            board.log.put_nowait(entry)
        return board

    def original(self, path, entries):
        async def every():
            return await self.filled(entries).flush_log(path)

        return asyncio.run(every())

class Rows(Region):
    region = "Board.rows: for (line, stop), minutes in departures.items()"

    def prepare(self):
        return departures(), 480

    def original(self, found, now):
        return app.Board([]).rows(found, now)

    def native(self, found, now):
        """Minutes are in order."""
        rows = []
        for (line, stop), minutes in found.items():
            at = bisect.bisect_left(minutes, now)
            if at < len(minutes) and minutes[at] - now <= 20:
                rows.append((minutes[at], line, stop))
        return sorted(rows)


class Announcements(Region):
    region = "announcements: for text in texts"

    def prepare(self):
        return "main station", ["line 4 diverted", "mind the gap", "last tram 0:40", "wet floor", "doors close", "line 9 late"]

    def original(self, sign, texts):
        return asyncio.run(app.announcements(sign, texts))


class SignStates(Region):
    region = "sign_states: for name in names"

    def prepare(self):
        return ([f"sign{n}" for n in range(18)],)

    def original(self, names):
        return asyncio.run(app.sign_states(names))

    def asyncio_(self, names):
        async def one(name):
            async with app.Sign(name) as display:
                return await display.show("state")

        async def every():
            return await asyncio.gather(*map(one, names))

        return dict(zip(names, asyncio.run(every())))


class Disruptions(Region):
    region = "disruptions: while page"

    def original(self):
        return asyncio.run(app.disruptions())


class Gently(Region):
    region = "gently: for stop in stops"

    def prepare(self):
        return (range(20),)

    def original(self, stops):
        return asyncio.run(app.gently(stops))


class WithRetries(Region):
    region = "with_retries: for attempt in range(tries)"

    def prepare(self):
        return ("rates/3",)

    def original(self, path):
        return asyncio.run(app.with_retries(path))


class Tick(Region):
    region = "tick: for n in range(ticks)"

    def prepare(self):
        return (10,)

    def original(self, ticks):
        return asyncio.run(app.tick([], ticks))


DARK = bytes(range(70))


class DarkShare(Region):
    region = "dark_share: for value in frame"

    def prepare(self):
        return (bytes((n * 31) % 251 for n in range(4096)),)

    def original(self, frame):
        return app.dark_share(frame)

    def native(self, frame):
        return (len(frame) - len(frame.translate(None, DARK))) / len(frame)


class Crowding(Region):
    region = "crowding: for camera in cameras"

    def prepare(self):
        return (range(9),)

    def original(self, cameras):
        return asyncio.run(app.crowding(cameras))

    def asyncio_(self, cameras):
        async def every():
            return await asyncio.gather(*(app.get(f"tiles/{camera}") for camera in cameras))

        return {camera: app.dark_share(frame) for camera, frame in zip(cameras, asyncio.run(every()))}


class FormatRows(Region):
    region = "format_rows: for minute, line, stop in rows"

    def prepare(self):
        return (app.Board([]).rows(departures(), 480),)

    def original(self, rows):
        return app.format_rows(rows)


class Parse(Independent):
    region = "parse_timetable: for row in text.splitlines()"
    path = "timetable.py"
    chunksize = 1

    def prepare(self):
        return (text(),)

    def original(self, found):
        return timetable.parse_timetable(found)

    def items(self, found):
        return ["\n".join(lines) for lines in parts(found.splitlines(), 2)]

    def task(self, found):
        return timetable.parse_timetable

    def join(self, results, found):
        first, second = results
        for key, calls in second.items():
            first[key].extend(calls)
        return first


class ConnectionsOf(Region):
    region = "connections_of: for (line, _), calls in trips.items()"
    path = "timetable.py"

    def prepare(self):
        return (trips(),)

    def original(self, found):
        return timetable.connections_of(found)


SHARED = []


def share(found):
    SHARED[:] = [found]


def reach(stops, begin):
    return timetable.reach_table(SHARED[0], stops, begin)


class ReachTable(Region):
    region = "reach_table: for stop in stops"
    path = "timetable.py"

    def prepare(self):
        return connections(), sorted({start for _, _, start, _, _ in connections()}), 480

    def original(self, found, stops, begin):
        return timetable.reach_table(found, stops, begin)

    def processes(self, found, stops, begin):
        return merged(process_map(functools.partial(reach, begin=begin), parts(stops, 8), 1, initializer=share, initargs=(found,)))

    def threads(self, found, stops, begin):
        return merged(thread_map(lambda some: timetable.reach_table(found, some, begin), parts(stops, 8)))

    def native(self, found, stops, begin):
        """Only what leaves within the time can count."""
        near = found[bisect.bisect_left(found, (begin,)):bisect.bisect_right(found, (begin + 46,))]
        return timetable.reach_table(near, stops, begin)


class Headways(Region):
    region = "headways: for key, minutes in departures.items()"
    path = "timetable.py"

    def prepare(self):
        return (departures(),)

    def original(self, found):
        return timetable.headways(found)


class DeparturesOf(Region):
    region = "departures_of: for (line, _), calls in trips.items()"
    path = "timetable.py"

    def prepare(self):
        return (trips(),)

    def original(self, found):
        return timetable.departures_of(found)


class Footpaths(Region):
    region = "footpaths: for a, (xa, ya) in places.items()"
    path = "timetable.py"

    def prepare(self):
        return (places(),)

    def original(self, found):
        return timetable.footpaths(found)

    def native(self, found):
        import numpy
        names = list(found)
        x, y = numpy.array(list(found.values())).T
        near = numpy.hypot(x[:, None] - x, y[:, None] - y) <= 0.35
        numpy.fill_diagonal(near, False)
        return [(names[a], names[b]) for a, b in zip(*(index.tolist() for index in numpy.nonzero(near)))]


class EveningOf(Region):
    region = "evening_of: for _ in range(calls)"
    path = "timetable.py"

    def prepare(self):
        return 3, 700

    def original(self, *args):
        return timetable.evening_of(*args)


class DelayStudy(Independent):
    region = "delay_study: for seed in range(evenings)"
    path = "timetable.py"

    def prepare(self):
        return 365, 700

    def original(self, evenings, calls):
        return timetable.delay_study(evenings, calls)

    def items(self, evenings, calls):
        return range(evenings)

    def task(self, evenings, calls):
        return functools.partial(timetable.evening_of, calls=calls)

    def join(self, results, evenings, calls):
        return statistics.fmean(mean for mean, _ in results), max(most for _, most in results)


class Punctuality(Independent):
    region = "punctuality: for line, minutes in delays.items()"
    path = "timetable.py"
    chunksize = 1
    exact = False

    def prepare(self):
        rng = random.Random(1)
        return ({n: [round(rng.expovariate(0.5), 1) for _ in range(60)] for n in range(14)},)

    def original(self, delays):
        return timetable.punctuality(delays)

    def items(self, delays):
        return [dict(part) for part in parts(delays.items(), 2)]

    def task(self, delays):
        return timetable.punctuality

    def join(self, results, delays):
        return merged(results)

    def native(self, delays):
        table = {}
        for line, minutes in delays.items():
            mean = statistics.fmean(minutes)
            spread = (statistics.fmean([(m - mean) ** 2 for m in minutes])) ** 0.5
            table[line] = mean, spread, statistics.median(minutes)
        return table
