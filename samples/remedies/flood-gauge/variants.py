"""The regions of app.py by each remedy."""

import asyncio
import functools
import json
import math
import random

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
def rain():
    return app.make_rain(2000)


UNIT = [math.exp(-h / 8) / 8 for h in range(48)]


@functools.cache
def text():
    return "\n".join(f"{i}\tG1\t{80 + 30 * math.sin(i / 50):.1f}" if i % 37 else f"{i}\tG1\t---" for i in range(4000))


@functools.cache
def terrain():
    return app.make_terrain(90)


RIVER = [(y, 45) for y in range(90)]


def flat(results):
    return [value for part in results for value in part]


class Stages(Independent):
    region = "stages: for line in text.splitlines()"
    item = staticmethod(app.stages)
    chunksize = 1

    def prepare(self):
        return (text(),)

    def original(self, found):
        return app.stages(found)

    def items(self, found):
        return ["\n".join(lines) for lines in parts(found.splitlines(), 2)]

    def join(self, results, found):
        return flat(results)


class Filled(Region):
    region = "filled: while i < len(out)"

    def prepare(self):
        return (app.stages(text()),)

    def original(self, levels):
        return app.filled(levels)


class Discharges(Region):
    region = "discharges: for level in levels"
    exact = False

    def prepare(self):
        return (app.filled(app.stages(text())),)

    def original(self, levels):
        return app.discharges(levels)

    def native(self, levels):
        import numpy
        return (0.0042 * numpy.maximum(0.0, numpy.array(levels) - 38.0) ** 1.72).tolist()


class Muskingum(Region):
    region = "muskingum: for before, now in zip(inflow, inflow[1:])"

    def prepare(self):
        return (app.runoff(app.soil(rain()), UNIT),)

    def original(self, inflow):
        return app.muskingum(inflow)


class Runoff(Region):
    region = "runoff: for hour, amount in enumerate(rain)"
    exact = False

    def prepare(self):
        return app.soil(rain()), UNIT

    def original(self, found, unit):
        return app.runoff(found, unit)

    def native(self, found, unit):
        import numpy
        return [*numpy.convolve(found, unit).tolist(), 0.0]


class Soil(Region):
    region = "soil: for amount in rain"

    def prepare(self):
        return (rain(),)

    def original(self, found):
        return app.soil(found)


class YearlyPeaks(Region):
    region = "yearly_peaks: for start in range(0, len(flows), year)"

    def prepare(self):
        return app.runoff(app.soil(rain()), UNIT), 100

    def original(self, flows, year):
        return app.yearly_peaks(flows, year)


class ReturnLevels(Region):
    region = "return_levels: for _ in range(draws)"
    exact = False

    def prepare(self):
        rng = random.Random(1)
        return [40 + 15 * rng.random() for _ in range(60)], 100

    def original(self, peaks, years):
        return app.return_levels(peaks, years)

    def native(self, peaks, years, draws=400, seed=1):
        """The same draws, their means and deviations as one table."""
        import numpy
        rng = random.Random(seed)
        sample = numpy.array([rng.choices(peaks, k=len(peaks)) for _ in range(draws)])
        scale = sample.std(axis=1, ddof=1) * math.sqrt(6) / math.pi
        levels = numpy.sort(sample.mean(axis=1) - 0.5772 * scale - scale * math.log(-math.log(1 - 1 / years))).tolist()
        return levels[len(levels) // 20], levels[len(levels) // 2], levels[-len(levels) // 20]


class Flooded(Region):
    region = "flooded: while queue"

    def prepare(self):
        return terrain(), 24, RIVER

    def original(self, *args):
        return app.flooded(*args)


def area(level, terrain, sources):
    return level, len(app.flooded(terrain, level, sources))


class FloodMaps(Independent):
    region = "flood_maps: for level in levels"
    chunksize = 1

    def prepare(self):
        return terrain(), [20, 22, 24, 26, 28, 30], RIVER

    def original(self, *args):
        return app.flood_maps(*args)

    def items(self, found, levels, sources):
        return levels

    def task(self, found, levels, sources):
        return functools.partial(area, terrain=found, sources=sources)

    def join(self, results, found, levels, sources):
        return dict(results)


def slope_rows(rows, terrain):
    steep = []
    for y in rows:
        row = []
        for x in range(1, len(terrain) - 1):
            dx = (terrain[y][x + 1] - terrain[y][x - 1]) / 2
            dy = (terrain[y + 1][x] - terrain[y - 1][x]) / 2
            row.append(math.atan(math.hypot(dx, dy)))
        steep.append(row)
    return steep


class Slopes(Independent):
    region = "slopes: for y in range(1, len(terrain) - 1)"
    exact = False
    chunksize = 1

    def prepare(self):
        return (terrain(),)

    def original(self, found):
        return app.slopes(found)

    def items(self, found):
        return parts(range(1, len(found) - 1), 2)

    def task(self, found):
        return functools.partial(slope_rows, terrain=found)

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        import numpy
        ground = numpy.array(found)
        dx = (ground[1:-1, 2:] - ground[1:-1, :-2]) / 2
        dy = (ground[2:, 1:-1] - ground[:-2, 1:-1]) / 2
        return numpy.arctan(numpy.hypot(dx, dy)).tolist()


def one_station(station):
    return station, app.latest([station])[station]


class Latest(Waiting):
    region = "latest: for station in stations"
    item = staticmethod(one_station)

    def prepare(self):
        return (range(25),)

    def original(self, stations):
        return app.latest(stations)

    def join(self, results, stations):
        return dict(results)

    def asyncio_(self, stations):
        async def every():
            return await asyncio.gather(*(get(f"gauges/{station}") for station in stations))

        return {station: json.loads(answer)["price"] for station, answer in zip(stations, asyncio.run(every()))}


class Warnings(Region):
    region = "warnings: for station, level in levels.items()"

    def prepare(self):
        return {n: n * 1.25 + 3 for n in range(25)}, [("danger", 30), ("alert", 12)]

    def original(self, levels, thresholds):
        return app.warnings(levels, thresholds)


class HousesHit(Region):
    region = "houses_hit: for name, cell in houses"

    def prepare(self):
        rng = random.Random(1)
        return [(f"house {i}", (rng.randrange(90), rng.randrange(90))) for i in range(300)], app.flooded(terrain(), 24, RIVER)

    def original(self, houses, wet):
        return app.houses_hit(houses, wet)

    def native(self, houses, wet):
        return [name for name, cell in houses if cell in wet]
