"""The regions of app.py by each remedy."""

import datetime
import functools
import random
from collections import Counter

import app
from remedies_kit import Independent, Region, parts


@functools.cache
def depots():
    return app.make_depots(60)


@functools.cache
def parcels():
    return app.make_parcels(30_000, depots())


@functools.cache
def rows():
    return app.attach_depots(parcels(), depots())


class CleanPhones(Independent):
    region = "clean_phones: for parcel in parcels"
    item = staticmethod(app.clean_phones)
    chunksize = 1

    def prepare(self):
        return (parcels(),)

    def original(self, found):
        return app.clean_phones(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return [phone for part in results for phone in part]

    def native(self, found):
        noise = str.maketrans("", "", " ()-+./")
        cleaned = []
        for parcel in found:
            digits = parcel["phone"].translate(noise)
            cleaned.append("0" + digits[2:] if digits.startswith("44") else digits)
        return cleaned


class ParseWeights(Independent):
    region = "parse_weights: for parcel in parcels"
    item = staticmethod(app.parse_weights)
    chunksize = 1

    def prepare(self):
        return (parcels(),)

    def original(self, found):
        return app.parse_weights(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return [weight for some, _ in results for weight in some], [code for _, bad in results for code in bad]


class RepeatedCodes(Region):
    region = "repeated_codes: for parcel in parcels"

    def prepare(self):
        return (parcels()[:8_000],)

    def original(self, found):
        return app.repeated_codes(found)

    def native(self, found):
        seen, repeated = set(), {}
        for parcel in found:
            code = parcel["code"]
            if code in seen:
                repeated[code] = None
            else:
                seen.add(code)
        return list(repeated)


class AttachDepots(Independent):
    region = "attach_depots: for parcel in parcels"
    chunksize = 1

    def prepare(self):
        return parcels(), depots()

    def original(self, found, places):
        return app.attach_depots(found, places)

    def items(self, found, places):
        return parts(found, 4)

    def task(self, found, places):
        return functools.partial(app.attach_depots, depots=places)

    def join(self, results, found, places):
        return [row for part in results for row in part]

    def native(self, found, places):
        known = {depot["id"]: depot for depot in places}
        made = []
        for parcel in found:
            depot = known.get(parcel["depot"])
            if depot is not None:
                made.append((parcel["code"], depot["town"], depot["zone"]))
        return made


class ArrivalsByDay(Independent):
    region = "arrivals_by_day: for parcel in parcels"
    item = staticmethod(app.arrivals_by_day)
    chunksize = 1

    def prepare(self):
        return (parcels(),)

    def original(self, found):
        return app.arrivals_by_day(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return dict(sum(map(Counter, results), Counter()))

    def native(self, found):
        days = {}
        for parcel in found:
            moment = datetime.datetime.fromisoformat(parcel["arrived"])
            key = moment.date().isoformat(), moment.hour // 6
            days[key] = days.get(key, 0) + 1
        return days


class LoadVans(Region):
    region = "load_vans: for weight in weights"

    def prepare(self):
        return app.parse_weights(parcels())[0], 800.0

    def original(self, weights, capacity):
        return app.load_vans(weights, capacity)


class LongestStreak(Region):
    region = "longest_streak: for parcel in parcels"

    def prepare(self):
        return parcels(), 500

    def original(self, found, allowed):
        return app.longest_streak(found, allowed)


class FirstOverdue(Region):
    region = "first_overdue: for parcel in parcels"

    def prepare(self):
        return parcels(), 590

    def original(self, found, allowed):
        return app.first_overdue(found, allowed)


class PlanRound(Region):
    region = "plan_round: while left"

    def prepare(self):
        rng = random.Random(8)
        return ([(rng.uniform(0, 50), rng.uniform(0, 30)) for _ in range(1_200)],)

    def original(self, stops):
        return app.plan_round(stops)

    def native(self, stops):
        import numpy
        points = numpy.array(stops)
        closed = numpy.zeros(len(stops))
        order = [0]
        closed[0] = numpy.inf
        for _ in range(len(stops) - 1):
            gaps = points - points[order[-1]]
            nearest = int(((gaps ** 2).sum(axis=1) + closed).argmin())
            closed[nearest] = numpy.inf
            order.append(nearest)
        return order


class Labels(Independent):
    region = "labels: for code, town, zone in rows"
    item = staticmethod(app.labels)
    chunksize = 1

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.labels(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return [line for part in results for line in part]


class ZoneLines(Region):
    region = "zone_report: for zone in sorted(totals)"

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.zone_report(found)
