"""The regions of app.py by each remedy."""

import asyncio
import collections
import csv
import functools
import io
import json
import math
import sqlite3
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
def accessions():
    return app.make_accessions(900)


@functools.cache
def text():
    return app.make_tests(accessions())


@functools.cache
def tests():
    return app.read_tests(text())


@functools.cache
def genera():
    collected, found = {a["id"]: a for a in accessions()}, {}
    for accession, day, sown, germinated, _ in tests():
        known = collected[accession]
        found.setdefault(known["name"].split()[0], []).append((day.year - known["year"], germinated / sown))
    return found


def flat(results):
    return [value for part in results for value in part]


def read_part(lines):
    return app.read_tests("accession;date;sown;germinated;temperature\n" + "\n".join(lines))


class ReadTests(Independent):
    region = "read_tests: for row in csv.DictReader(io.StringIO(text), delimiter=';')"
    item = staticmethod(read_part)
    chunksize = 1

    def prepare(self):
        return (text(),)

    def original(self, found):
        return app.read_tests(found)

    def items(self, found):
        return parts(found.split("\n")[1:], 2)

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        reader = csv.reader(io.StringIO(found), delimiter=";")
        next(reader)
        return [(a, date.fromisoformat(d), int(s), int(g), int(t)) for a, d, s, g, t in reader]


class BestRates(Region):
    region = "best_rates: for accession, _, sown, germinated, _ in tests"

    def prepare(self):
        return (tests(),)

    def original(self, found):
        return app.best_rates(found)


class ViabilityCurve(Region):
    region = "viability_curve: for _ in range(steps)"
    exact = False

    def prepare(self):
        return (genera()["Carex"],)

    def original(self, points):
        return app.viability_curve(points)

    def native(self, points, steps=400):
        import numpy
        years, share = numpy.array(points, dtype=float).T
        half, slope, n = 20.0, 5.0, len(points)
        for _ in range(steps):
            p = 1 / (1 + numpy.exp((years - half) / slope))
            common = (p - share) * p * (1 - p)
            grad_half = common.sum() / slope
            grad_slope = (common * (years - half)).sum() / slope ** 2
            half -= 50 * grad_half / n
            slope = max(0.5, slope - 20 * grad_slope / n)
        return float(half), float(slope)


def fit(pair):
    return pair[0], app.viability_curve(pair[1])


class Curves(Independent):
    region = "curves: for genus, points in by_genus.items()"
    exact = False
    item = staticmethod(fit)

    def prepare(self):
        return (genera(),)

    def original(self, found):
        return app.curves(found)

    def items(self, found):
        return found.items()

    def join(self, results, found):
        return dict(results)

    def native(self, found):
        one = ViabilityCurve()
        return {genus: one.native(points) for genus, points in found.items()}


def duplicates_of(indexes, found):
    pairs = []
    for i in indexes:
        one = found[i]
        for other in found[i + 1:]:
            if one["name"] == other["name"] and abs(one["lat"] - other["lat"]) < 0.02 and abs(one["lon"] - other["lon"]) < 5 * 0.02:
                pairs.append((one["id"], other["id"]))
    return pairs


class LikelyDuplicates(Independent):
    region = "likely_duplicates: for i, one in enumerate(accessions)"
    chunksize = 1

    def prepare(self):
        return (accessions(),)

    def original(self, found):
        return app.likely_duplicates(found)

    def items(self, found):
        return parts(range(len(found)), 8)

    def task(self, found):
        return functools.partial(duplicates_of, found=found)

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        """Only plants of the same name are compared."""
        by_name = collections.defaultdict(list)
        for i, one in enumerate(found):
            by_name[one["name"]].append((i, one))
        pairs = []
        for same in by_name.values():
            for k, (i, one) in enumerate(same):
                for j, other in same[k + 1:]:
                    if abs(one["lat"] - other["lat"]) < 0.02 and abs(one["lon"] - other["lon"]) < 5 * 0.02:
                        pairs.append((i, j))
        pairs.sort()
        return [(found[i]["id"], found[j]["id"]) for i, j in pairs]


class AttachCollectors(Region):
    region = "attach_collectors: for accession in accessions"

    def prepare(self):
        return accessions(), [{"number": n, "name": f"Collector {n}"} for n in range(1, 71)]

    def original(self, found, collectors):
        return app.attach_collectors(found, collectors)

    def native(self, found, collectors):
        names = {}
        for collector in collectors:
            names.setdefault(collector["number"], collector["name"])
        return [(a["id"], names[a["collector"]]) for a in found if a["collector"] in names]


def specimen(number):
    return number, app.fetch_specimens([number])[number]


class FetchSpecimens(Waiting):
    region = "fetch_specimens: for number in numbers"
    item = staticmethod(specimen)

    def prepare(self):
        return (range(20),)

    def original(self, numbers):
        return app.fetch_specimens(numbers)

    def join(self, results, numbers):
        return dict(results)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"specimens/{number}") for number in numbers))

        return {number: json.loads(answer)["name"] for number, answer in zip(numbers, asyncio.run(every()))}


class DegreeDays(Region):
    region = "degree_days: for day, temperature in enumerate(temperatures)"

    def prepare(self):
        return ([5 + 12 * math.sin(d / 58) for d in range(365)],)

    def original(self, temperatures):
        return app.degree_days(temperatures)


class Store(Region):
    region = "store: for accession in accessions"

    def prepare(self):
        return ":memory:", accessions()

    def original(self, path, found):
        return app.store(path, found)

    def native(self, path, found):
        db = sqlite3.connect(path)
        db.execute("create table accession (id text primary key, name text, year int, seeds int)")
        db.executemany("insert into accession values (:id, :name, :year, :seeds)", found)
        db.commit()
        count = db.execute("select count(*) from accession").fetchone()[0]
        db.close()
        return count


class Labels(Independent):
    region = "labels: for accession in accessions"
    item = staticmethod(app.labels)
    chunksize = 1

    def prepare(self):
        return (accessions(),)

    def original(self, found):
        return app.labels(found)

    def items(self, found):
        return parts(found, 2)

    def join(self, results, found):
        return "\n".join(results)


class RegenerationPlan(Region):
    region = "regeneration_plan: for alive, accession in waiting[:200]"

    def prepare(self):
        return accessions(), app.best_rates(tests())

    def original(self, found, rates):
        return app.regeneration_plan(found, rates)


class ClimateMatch(Independent):
    region = "climate_match: for accession in accessions"
    exact = False
    chunksize = 1

    def prepare(self):
        return accessions(), (50.1, 8.7, 10.5)

    def original(self, found, station):
        return app.climate_match(found, station)

    def items(self, found, station):
        return parts(found, 2)

    def task(self, found, station):
        return functools.partial(app.climate_match, station=station)

    def join(self, results, found, station):
        return flat(results)

    def native(self, found, station):
        import numpy
        lat, lon, altitude = numpy.array([(a["lat"], a["lon"], a["altitude"]) for a in found]).T
        cold = 18 - 0.55 * (lat - 40) - altitude / 154
        away = numpy.hypot((lat - station[0]) * 111, (lon - station[1]) * 70)
        return (numpy.exp(-((cold - station[2]) / 3) ** 2) / (1 + away / 200)).tolist()


class Histogram(Region):
    region = "histogram: for _, _, sown, germinated, temperature in tests"

    def prepare(self):
        return (tests(),)

    def original(self, found):
        return app.histogram(found)

    def native(self, found):
        return dict(collections.Counter((temperature, 10 * germinated // sown) for _, _, sown, germinated, temperature in found))
