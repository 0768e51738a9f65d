"""The regions of app.py by each remedy."""

import asyncio
import functools
import json
import math
import tempfile
from pathlib import Path

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
def load():
    return app.synthetic_load(365, 1)


@functools.cache
def prices():
    return app.synthetic_prices(365, 2)


@functools.cache
def solar():
    return [4.5 * h for h in app.sun_heights(53.1, 365)[::4]]


@functools.cache
def homes():
    return [app.synthetic_load(30, seed) for seed in range(60)]


@functools.cache
def meters():
    folder = tempfile.TemporaryDirectory()
    for number, home in enumerate(homes()[:12]):
        app.write_meter_file(Path(folder.name) / f"meter{number:02}.csv", home)
    return folder


def flat(results):
    return [value for part in results for value in part]


def read_meter(path):
    import csv
    with open(path, newline="") as file:
        return path.stem, [(stamp, float(kwh) if kwh else None) for stamp, kwh in csv.reader(file)]


class ReadMeterFiles(Independent):
    region = "read_meter_files: for path in sorted(Path(folder).glob('*.csv'))"
    item = staticmethod(read_meter)

    def prepare(self):
        return (meters().name,)

    def original(self, folder):
        return app.read_meter_files(folder)

    def items(self, folder):
        return sorted(Path(folder).glob("*.csv"))

    def join(self, results, folder):
        return dict(results)


class FillGaps(Region):
    region = "fill_gaps: for value in series"

    def prepare(self):
        return ([value if i % 53 else None for i, value in enumerate(load())],)

    def original(self, series):
        return app.fill_gaps(series)


class Monthly(Independent):
    region = "monthly: for stamp, kwh in rows"
    exact = False
    item = staticmethod(app.monthly)
    chunksize = 1

    def prepare(self):
        folder = tempfile.TemporaryDirectory()
        path = Path(folder.name) / "year.csv"
        app.write_meter_file(path, load())
        return (read_meter(path)[1],)

    def original(self, rows):
        return app.monthly(rows)

    def items(self, rows):
        return parts(rows, 4)

    def join(self, results, rows):
        months = {}
        for part in results:
            for month, kwh in part.items():
                months[month] = months.get(month, 0.0) + kwh
        return months

    def native(self, rows):
        months = {}
        for stamp, kwh in rows:
            month = int(stamp[3:5])
            months[month] = months.get(month, 0.0) + (kwh or 0.0)
        return months


class SunHeights(Independent):
    region = "sun_heights: for day in range(days)"
    exact = False

    def prepare(self):
        return 53.1, 365

    def original(self, latitude, days):
        return app.sun_heights(latitude, days)

    def items(self, latitude, days):
        return range(days)

    def task(self, latitude, days):
        return functools.partial(sun_of_day, latitude=latitude)

    def join(self, results, latitude, days):
        return flat(results)

    def native(self, latitude, days):
        import numpy
        phi = math.radians(latitude)
        tilt = (math.radians(-23.44) * numpy.cos(2 * math.pi * (numpy.arange(days) + 10) / 365))[:, None]
        angle = numpy.radians(numpy.arange(96) * 3.75 - 180)
        return numpy.maximum(0.0, math.sin(phi) * numpy.sin(tilt) + math.cos(phi) * numpy.cos(tilt) * numpy.cos(angle)).ravel().tolist()


def sun_of_day(day, latitude):
    phi = math.radians(latitude)
    tilt = math.radians(-23.44) * math.cos(2 * math.pi * (day + 10) / 365)
    return [max(0.0, math.sin(phi) * math.sin(tilt) + math.cos(phi) * math.cos(tilt) * math.cos(math.radians(quarter * 3.75 - 180))) for quarter in range(96)]


class RunBattery(Region):
    region = "run_battery: for need, sun in zip(load, solar)"

    def prepare(self):
        return load(), solar(), 8.0

    def original(self, *args):
        return app.run_battery(*args)


class CompareSizes(Independent):
    region = "compare_sizes: for size in sizes"
    chunksize = 1

    def prepare(self):
        return load(), solar(), [s / 2 for s in range(41)]

    def original(self, needs, suns, sizes):
        return app.compare_sizes(needs, suns, sizes)

    def items(self, needs, suns, sizes):
        return parts(sizes, 4)

    def task(self, needs, suns, sizes):
        return functools.partial(app.compare_sizes, needs, suns)

    def join(self, results, needs, suns, sizes):
        return flat(results)

    def native(self, needs, suns, sizes):
        """All sizes at once, hour by hour."""
        import numpy
        capacity = numpy.array(sizes)
        stored, bought = numpy.zeros(len(sizes)), numpy.zeros(len(sizes))
        for need, sun in zip(needs, suns):
            rest = need - sun
            if rest < 0:
                stored += numpy.minimum(min(-rest, 3.0), (capacity - stored) / 0.95) * 0.95
            else:
                given = numpy.minimum(min(rest, 3.0), stored)
                stored -= given
                bought += rest - given
        return [(size, round(kwh, 3)) for size, kwh in zip(sizes, bought.tolist())]


class BestPlan(Region):
    region = "best_plan: for hour in range(len(prices) - 1, -1, -1)"
    exact = False

    def prepare(self):
        return prices()[:72], load()[:72]

    def original(self, cents, needs):
        return app.best_plan(cents, needs)

    def native(self, cents, needs):
        """Hours stay in order; within one all levels at once."""
        import numpy
        levels = numpy.arange(41)
        change = levels[None, :] - levels[:, None]
        allowed = abs(change) <= 12
        cost = numpy.zeros(41)
        for hour in range(len(cents) - 1, -1, -1):
            grid = needs[hour] + change * 0.25
            cost = numpy.where(allowed & (grid >= 0), grid * cents[hour] + cost[None, :], math.inf).min(axis=1)
        return float(cost[0])


class Risk(Independent):
    region = "risk: for seed in range(years)"

    def prepare(self):
        return load(), 200

    def original(self, needs, years):
        return app.risk(needs, years)

    def items(self, needs, years):
        return range(years)

    def task(self, needs, years):
        return functools.partial(app.possible_year, needs)

    def join(self, results, needs, years):
        outcomes = sorted(results)
        return outcomes[len(outcomes) // 20], outcomes[len(outcomes) // 2], outcomes[-1 - len(outcomes) // 20]


class Bills(Independent):
    region = "bills: for load in homes"
    exact = False
    chunksize = 1

    def prepare(self):
        return homes(), prices()

    def original(self, found, cents):
        return app.bills(found, cents)

    def items(self, found, cents):
        return parts(found, 2)

    def task(self, found, cents):
        return functools.partial(app.bills, prices=cents)

    def join(self, results, found, cents):
        return flat(results)

    def native(self, found, cents):
        import numpy
        used = numpy.array(found) @ numpy.array(cents[:len(found[0])])
        return [round(value + 9.5, 2) for value in used.tolist()]


def correlations_of(i, homes):
    one, found = homes[i], {}
    for j in range(i + 1, len(homes)):
        two = homes[j]
        a, b = sum(one) / len(one), sum(two) / len(two)
        top = sum((x - a) * (y - b) for x, y in zip(one, two))
        found[i, j] = top / math.sqrt(sum((x - a) ** 2 for x in one) * sum((y - b) ** 2 for y in two))
    return found


class Correlations(Independent):
    region = "correlations: for i, one in enumerate(homes)"
    exact = False

    def prepare(self):
        return (homes(),)

    def original(self, found):
        return app.correlations(found)

    def items(self, found):
        return range(len(found))

    def task(self, found):
        return functools.partial(correlations_of, homes=found)

    def join(self, results, found):
        return {pair: value for part in results for pair, value in part.items()}

    def native(self, found):
        import numpy
        table = numpy.corrcoef(found).tolist()
        return {(i, j): table[i][j] for i in range(len(found)) for j in range(i + 1, len(found))}


def rate(day):
    return app.day_ahead([day])[0]


class DayAhead(Waiting):
    region = "day_ahead: for day in days"
    item = staticmethod(rate)

    def prepare(self):
        return (range(14),)

    def original(self, days):
        return app.day_ahead(days)

    def asyncio_(self, days):
        async def every():
            return await asyncio.gather(*(get(f"rates/{day}") for day in days))

        return [json.loads(answer)["price"] for answer in asyncio.run(every())]


class Ramp(Region):
    region = "ramp: while watts < target"

    def prepare(self):
        return 4, 3_000

    def original(self, inverter, target):
        return app.ramp(inverter, target)


class Cycles(Region):
    region = "cycles: for value in charge"

    def prepare(self):
        return ([kwh * 10 for kwh in load()],)

    def original(self, charge):
        return app.cycles(charge)


class PeakLimit(Region):
    region = "peak_limit: while high - low > tolerance"
    exact = False

    def prepare(self):
        return load(), 40.0

    def original(self, needs, energy):
        return app.peak_limit(needs, energy)

    def native(self, needs, energy):
        import numpy
        found = numpy.array(needs)
        low, high = 0.0, float(found.max())
        while high - low > 1e-4:
            middle = (low + high) / 2
            if numpy.maximum(0.0, found - middle).sum() <= energy:
                high = middle
            else:
                low = middle
        return high
