"""The regions of app.py and routes.py by each remedy."""

import asyncio
import collections
import functools
import math
import random

import app
import routes
from remedies_kit import Independent, Region, Waiting, parts


@functools.cache
def people():
    return app.make_people(900)


@functools.cache
def kept():
    return app.without_doubles(people(), app.normalise_all(people()))


@functools.cache
def districts():
    rng = random.Random(3)
    return {f"P{n}": [(rng.random(), rng.random()) for _ in range(rng.randint(30, 160))] for n in range(10)}


def flat(results):
    return [value for part in results for value in part]


def merged(results):
    return {key: value for part in results for key, value in part.items()}


class ReadCsv(Region):
    region = "read_csv: for row in csv.DictReader(io.StringIO(text))"

    def prepare(self):
        return (app.write_csv(people()),)

    def original(self, text):
        return app.read_csv(text)

    def native(self, text):
        """Rows need no dict reader: names are put to them at once."""
        import csv
        import io
        rows = csv.reader(io.StringIO(text))
        names = next(rows)
        return [dict(zip(names, map(str.strip, row))) for row in rows]


class NormaliseAll(Independent):
    region = "normalise_all: for person in people"
    item = staticmethod(app.normalise_all)
    chunksize = 1

    def prepare(self):
        return (people(),)

    def original(self, found):
        return app.normalise_all(found)

    def items(self, found):
        return parts(found, 2)

    def join(self, results, found):
        return flat(results)


class WithoutDoubles(Region):
    region = "without_doubles: for person, key in zip(people, keys)"

    def prepare(self):
        return people(), app.normalise_all(people())

    def original(self, found, keys):
        return app.without_doubles(found, keys)

    def native(self, found, keys):
        firsts = {}
        for person, key in zip(found, keys):
            firsts.setdefault(key, person)
        return list(firsts.values())


class Households(Region):
    region = "households: for person in people"

    def prepare(self):
        return (kept(),)

    def original(self, found):
        return app.households(found)


class Neighbours(Region):
    region = "neighbours: for i, one in enumerate(people)"

    def prepare(self):
        return (kept(),)

    def original(self, found):
        return app.neighbours(found)

    def processes(self, found):
        from remedies_kit import process_map
        edge = round(len(found) * 0.3)
        first, second = process_map(functools.partial(pairs_of, found=found), [range(edge), range(edge, len(found))], 1)
        return first + second

    def native(self, found):
        homes = collections.defaultdict(list)
        for i, person in enumerate(found):
            homes[person["postcode"], person["street"], int(person["number"])].append(i)
        pairs = []
        for (postcode, street, number), here in homes.items():
            there = homes.get((postcode, street, number + 2))
            if there:
                pairs.extend([(i, j) if i < j else (j, i) for i in here for j in there])
        return sorted(pairs)


def pairs_of(indexes, found):
    pairs = []
    for i in indexes:
        one = found[i]
        for j in range(i + 1, len(found)):
            other = found[j]
            if one["postcode"] == other["postcode"] and one["street"] == other["street"] and abs(int(one["number"]) - int(other["number"])) == 2:
                pairs.append((i, j))
    return pairs


class Letters(Region):
    region = "letters: for table, person in enumerate(people)"

    def prepare(self):
        return kept(), "12 July"

    def original(self, *args):
        return app.letters(*args)

    def native(self, found, date):
        """The template made a format once."""
        form = app.LETTER.template
        for name in ("first", "last", "street", "number", "date", "table", "dish"):
            form = form.replace(f"${name}", f"{{{name}}}")
        return [form.format_map({**person, "date": date, "table": table // 8 + 1, "dish": "a cake" if table % 2 else "a salad"}) for table, person in enumerate(found)]


class CostByDistrict(Region):
    region = "cost_by_district: for person in people"

    def prepare(self):
        return (kept(),)

    def original(self, found):
        return app.cost_by_district(found)


class Geocode(Region):
    region = "geocode: for code in codes"

    def prepare(self):
        return (range(8),)

    def original(self, codes):
        return app.geocode(codes)


def known(code):
    return app.known_postcodes([code])


class KnownPostcodes(Waiting):
    region = "known_postcodes: for code in codes"
    item = staticmethod(known)

    def prepare(self):
        return (range(1, 15),)

    def original(self, codes):
        return app.known_postcodes(codes)

    def join(self, results, codes):
        return merged(results)

    def asyncio_(self, codes):
        async def every():
            return await asyncio.gather(*(asyncio.to_thread(known, code) for code in codes))

        return merged(asyncio.run(every()))


class Franking(Region):
    region = "franking: for amount in amounts"

    def prepare(self):
        return ([85, 100, 85, 130, 85, 270, 85, 85],)

    def original(self, amounts):
        return app.franking(amounts)


class Length(Region):
    region = "length: for i in range(len(tour))"
    path = "routes.py"
    exact = False

    def prepare(self):
        places = districts()["P1"]
        return list(range(len(places))), places

    def original(self, *args):
        return routes.length(*args)

    def native(self, tour, places):
        ordered = [places[i] for i in tour]
        return math.fsum(map(math.dist, ordered, ordered[1:] + ordered[:1]))


class NearestNeighbour(Region):
    region = "nearest_neighbour: while left"
    path = "routes.py"

    def prepare(self):
        return (max(districts().values(), key=len),)

    def original(self, places):
        return routes.nearest_neighbour(places)


class TableOf(Region):
    region = "table_of: for a in places"
    path = "routes.py"
    exact = False

    def prepare(self):
        return (max(districts().values(), key=len),)

    def original(self, places):
        return routes.table_of(places)

    def native(self, places):
        import numpy
        x, y = numpy.array(places).T
        return numpy.hypot(x[:, None] - x, y[:, None] - y).tolist()


class TwoOpt(Region):
    region = "two_opt: while improved"
    path = "routes.py"

    def prepare(self):
        places = max(districts().values(), key=len)
        return routes.nearest_neighbour(places), routes.table_of(places)

    def original(self, *args):
        return routes.two_opt(*args)


def round_of(places):
    tour = routes.walk(places)
    return tour, round(routes.length(tour, places), 3)


class PlanRounds(Independent):
    region = "plan_rounds: for district, places in districts.items()"
    path = "routes.py"
    item = staticmethod(round_of)
    chunksize = 1

    def prepare(self):
        return (districts(),)

    def original(self, found):
        return routes.plan_rounds(found)

    def items(self, found):
        return found.values()

    def join(self, results, found):
        return dict(zip(found, results))


class NearestDepot(Region):
    region = "nearest_depot: for x, y in stops"
    path = "routes.py"

    def prepare(self):
        rng = random.Random(4)
        return [(rng.random(), rng.random()) for _ in range(900)], [(rng.random(), rng.random()) for _ in range(6)]

    def original(self, *args):
        return routes.nearest_depot(*args)

    def native(self, stops, depots):
        import numpy
        away = numpy.array(stops)[:, None, :] - numpy.array(depots)
        return (away * away).sum(axis=2).argmin(axis=1).tolist()


class FillBags(Region):
    region = "fill_bags: for weight in sorted(weights, reverse=True)"
    path = "routes.py"

    def prepare(self):
        return ([int(person["weight"]) for person in kept()],)

    def original(self, weights):
        return routes.fill_bags(weights)

    def native(self, weights):
        """Each bag's weight is kept, not counted again."""
        bags, totals = [], []
        for weight in sorted(weights, reverse=True):
            for n, total in enumerate(totals):
                if total + weight <= 12000:
                    bags[n].append(weight)
                    totals[n] += weight
                    break
            else:
                bags.append([weight])
                totals.append(weight)
        return bags
