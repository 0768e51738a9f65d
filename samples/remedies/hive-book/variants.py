"""The regions of app.py by each remedy."""

import asyncio
import functools
import itertools
import math
import pathlib
import random
import tempfile

import app
from remedies_kit import Independent, Region, Waiting, parts

FOLDER = tempfile.TemporaryDirectory()
NUMBER = itertools.count()


@functools.cache
def apiary():
    return app.make_apiary()


@functools.cache
def scale():
    return app.scale_day(3, 7 * 1440)


def flat(results):
    return [value for part in results for value in part]


class FramesByYard(Region):
    region = "Apiary.frames_by_yard: for inspection in self.inspections"

    def prepare(self):
        return (apiary(),)

    def original(self, book):
        return book.frames_by_yard()


class LastSeenQueen(Region):
    region = "Apiary.last_seen_queen: for hive in self.hives"

    def prepare(self):
        return (apiary(),)

    def original(self, book):
        return book.last_seen_queen()

    def native(self, book):
        days = dict.fromkeys(hive.name for hive in book.hives)
        for i in book.inspections:
            if i.queen_seen and (days[i.hive] is None or i.day > days[i.hive]):
                days[i.hive] = i.day
        return days


class ToCsv(Region):
    region = "to_csv: for i in inspections"

    def prepare(self):
        return (apiary().inspections,)

    def original(self, found):
        return app.to_csv(found)

    def native(self, found):
        import csv
        import io
        out = io.StringIO()
        csv.writer(out).writerows([(i.hive, i.day, i.frames, i.mites, int(i.queen_seen), i.note) for i in found])
        return out.getvalue()


class Load(Independent):
    region = "load_inspections: for row in csv.reader(io.StringIO(text))"
    item = staticmethod(app.load_inspections)
    chunksize = 1

    def prepare(self):
        return (app.to_csv(apiary().inspections),)

    def original(self, text):
        return app.load_inspections(text)

    def items(self, text):
        return ["".join(lines) for lines in parts(text.splitlines(True), 2)]

    def join(self, results, text):
        return flat(results)


class Temperatures(Independent):
    region = "temperatures: for note in notes"
    item = staticmethod(app.temperatures)
    chunksize = 1

    def prepare(self):
        return ([i.note for i in apiary().inspections],)

    def original(self, notes):
        return app.temperatures(notes)

    def items(self, notes):
        return parts(notes, 2)

    def join(self, results, notes):
        return flat(results)

    def native(self, notes):
        matches = filter(None, map(app.TEMPERATURE.search, notes))
        return [float(match[1].replace(",", ".")) for match in matches]


class SaveVisits(Region):
    region = "Store.save_visits: for i in inspections"

    def prepare(self):
        return (apiary().inspections[:80],)

    def store(self):
        return app.Store(pathlib.Path(FOLDER.name) / f"visits{next(NUMBER)}.db")

    def original(self, found):
        return self.store().save_visits(found)

    def native(self, found):
        store = self.store()
        with store.db:
            store.db.executemany("insert into visits values (?, ?, ?)", [(i.hive, i.day, i.mites) for i in found])
        return store.db.execute("select count(*) from visits").fetchone()[0]


class MeanWeights(Region):
    region = "Store.mean_weights: for hive in hives"
    exact = False

    def prepare(self):
        store = app.Store(pathlib.Path(FOLDER.name) / "weights.db")
        rng = random.Random(9)
        with store.db:
            store.db.executemany("insert into weights values (?, ?, ?)", [(hive.name, minute, rng.uniform(20, 60)) for minute in range(0, 10080, 60) for hive in apiary().hives])
        return store, apiary().hives

    def original(self, store, hives):
        return store.mean_weights(hives)

    def native(self, store, hives):
        means = dict(store.db.execute("select hive, avg(kilos) from weights group by hive"))
        return {hive.name: means.get(hive.name) for hive in hives}


class Mites(Region):
    region = "mites_to_autumn: for day in range(brood_days)"

    def prepare(self):
        return 50, 180, {120, 150}

    def original(self, *args):
        return app.mites_to_autumn(*args)


class Winter(Region):
    region = "winter: for day in range(150)"

    def prepare(self):
        return (4,)

    def original(self, seed):
        return app.winter(seed)


class WinterOdds(Independent):
    region = "winter_odds: for seed in range(runs)"
    exact = False

    def prepare(self):
        return 500, 14.0

    def original(self, runs, stores):
        return app.winter_odds(runs, stores)

    def items(self, runs, stores):
        return range(runs)

    def task(self, runs, stores):
        return functools.partial(app.winter, stores=stores)

    def join(self, left, runs, stores):
        alive = [kilos for kilos in left if kilos is not None]
        return len(alive) / runs, sum(alive)


class FeedingTable(Independent):
    region = "feeding_table: for stores in kilos"
    chunksize = 1

    def prepare(self):
        return (range(6, 19, 2),)

    def original(self, kilos):
        return app.feeding_table(kilos)

    def items(self, kilos):
        return [[stores] for stores in kilos]

    def task(self, kilos):
        return app.feeding_table

    def join(self, results, kilos):
        return {stores: odds for part in results for stores, odds in part.items()}


class SwarmAlerts(Region):
    region = "swarm_alerts: for minute, (before, after) in enumerate(zip(weights, weights[1:]))"

    def prepare(self):
        return (scale(),)

    def original(self, weights):
        return app.swarm_alerts(weights)

    def native(self, weights):
        import numpy
        return numpy.flatnonzero(numpy.diff(numpy.array(weights)) < -1.5).tolist()


class Smooth(Region):
    region = "smooth: for i in range(len(weights))"
    exact = False

    def prepare(self):
        return (scale(),)

    def original(self, weights):
        return app.smooth(weights)

    def native(self, weights):
        import numpy
        sums = numpy.concatenate(([0.0], numpy.cumsum(weights)))
        ends = numpy.arange(1, len(weights) + 1)
        starts = numpy.maximum(0, ends - 31)
        return ((sums[ends] - sums[starts]) / (ends - starts)).tolist()

    def processes(self, weights):
        from remedies_kit import process_map
        half = len(weights) // 2
        first, second = process_map(app.smooth, [weights[:half], weights[half - 30:]], 1)
        return first + second[30:]


class Forage(Independent):
    region = "forage: for hive in hives"
    chunksize = 1
    exact = False

    def prepare(self):
        rng = random.Random(8)
        return apiary().hives, [(51 + rng.random() / 10, 7 + rng.random() / 10, rng.uniform(1, 30)) for _ in range(250)]

    def original(self, hives, patches):
        return app.forage(hives, patches)

    def items(self, hives, patches):
        return parts(hives, 2)

    def task(self, hives, patches):
        return functools.partial(app.forage, patches=patches)

    def join(self, results, hives, patches):
        return {name: gain for part in results for name, gain in part.items()}

    def native(self, hives, patches):
        import numpy
        lat, lon, nectar = numpy.array(patches).T
        gains = {}
        for hive in hives:
            distance = numpy.hypot((lat - hive.lat) * 111.2, (lon - hive.lon) * 111.2 * math.cos(math.radians(hive.lat)))
            gains[hive.name] = float(numpy.sum(numpy.where(distance < 3, nectar * (1 - distance / 3), 0.0)))
        return gains


def report(day):
    return app.weather_report(day)["name"]


class Weather(Waiting):
    region = "weather: for day in days"
    item = staticmethod(report)

    def prepare(self):
        return (range(7),)

    def original(self, days):
        return app.weather(days)

    def join(self, results, days):
        return dict(zip(days, results))

    def asyncio_(self, days):
        async def every():
            return await asyncio.gather(*(asyncio.to_thread(report, day) for day in days))

        return dict(zip(days, asyncio.run(every())))


class HoneyShares(Region):
    region = "honey_shares: for name in sorted(members, key=members.get, reverse=True)"

    def prepare(self):
        return 211, {f"member {n}": 2 + n % 7 for n in range(14)}

    def original(self, harvest, members):
        return app.honey_shares(harvest, members)
