"""The regions of app.py by each remedy."""

import functools
import re
from collections import Counter

import app
from remedies_kit import Independent, Native, Region, parts


@functools.cache
def lines():
    return app.sample_log(60_000)


@functools.cache
def visits():
    return app.parse_log(lines())


class ParseLog(Independent):
    region = "parse_log: for line in lines"
    item = staticmethod(app.parse_log)
    chunksize = 1

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.parse_log(found)

    def items(self, found):
        return parts(found, 8)

    def join(self, results, found):
        return [visit for part in results for visit in part]


class CountStatuses(Independent):
    region = "count_statuses: for visit in visits"
    item = staticmethod(app.count_statuses)
    chunksize = 1

    def prepare(self):
        return (visits(),)

    def original(self, found):
        return app.count_statuses(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return dict(sum(map(Counter, results), Counter()))

    def native(self, found):
        return dict(Counter(visit.status for visit in found))


class Suspicious(Independent):
    region = "suspicious: for visit in visits"
    item = staticmethod(app.suspicious)
    chunksize = 1

    def prepare(self):
        return (visits(),)

    def original(self, found):
        return app.suspicious(found)

    def items(self, found):
        return parts(found, 8)

    def join(self, results, found):
        return [path for part in results for path in part]

    def native(self, found):
        odd = re.compile("|".join(map(re.escape, app.ODD))).search
        return [visit.path for visit in found if odd(visit.path)]


class FirstFailure(Region):
    region = "first_failure: for position, visit in enumerate(visits)"

    def prepare(self):
        return (visits(),)

    def original(self, found):
        return app.first_failure(found)


class Sessions(Region):
    region = "sessions: for visit in visits"

    def prepare(self):
        return (visits(),)

    def original(self, found):
        return app.sessions(found)


class Pseudonyms(Native):
    region = "pseudonyms: for address in addresses"
    item = staticmethod(app.pseudonym)

    def prepare(self):
        return (sorted({visit.address for visit in visits()})[:240],)

    def original(self, addresses):
        return app.pseudonyms(addresses)

    def join(self, results, addresses):
        return dict(zip(addresses, results))


class Tail(Region):
    region = "tail: while count and end > 0"

    def prepare(self):
        return "\n".join(lines()), 12

    def original(self, text, count):
        return app.tail(text, count)
