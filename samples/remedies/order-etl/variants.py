"""The regions of app.py by each remedy."""

import csv
import io
import json

import app
from remedies_kit import Independent, Region, parts

KEPT = {}


def orders():
    if not KEPT:
        KEPT["orders"] = app.load_all(app.make_documents(24_000))
        KEPT["rows"] = app.flatten(KEPT["orders"])
    return KEPT["orders"]


def rows():
    orders()
    return KEPT["rows"]


class LoadAll(Independent):
    region = "load_all: for document in documents"
    item = staticmethod(json.loads)

    def prepare(self):
        return (app.make_documents(24_000),)

    def original(self, documents):
        return app.load_all(documents)


class Totals(Independent):
    region = "totals: for order in orders"
    item = staticmethod(app.totals)
    chunksize = 1
    exact = False

    def prepare(self):
        return (orders(),)

    def original(self, found):
        return app.totals(found)

    def items(self, found):
        return parts(found, 8)

    def join(self, results, found):
        sums = {}
        for part in results:
            for shop, value in part.items():
                sums[shop] = sums.get(shop, 0.0) + value
        return sums


class Flatten(Independent):
    region = "flatten: for order in orders"
    item = staticmethod(app.flatten)
    chunksize = 1

    def prepare(self):
        return (orders(),)

    def original(self, found):
        return app.flatten(found)

    def items(self, found):
        return parts(found, 8)

    def join(self, results, found):
        return [row for part in results for row in part]


class WriteCsv(Region):
    region = "write_csv: for row in rows"

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.write_csv(found)

    def native(self, found):
        out = io.StringIO()
        csv.writer(out).writerows(found)
        return out.getvalue()


class Dedupe(Region):
    region = "dedupe: for row in rows"

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.dedupe(found)


class StockAfter(Region):
    region = "stock_after: for order in orders"

    def prepare(self):
        return (orders(),)

    def original(self, found):
        return app.stock_after({f"sku-{i}": 4000 for i in range(700)}, found)


class RunningBalance(Region):
    region = "running_balance: for row in rows"

    def prepare(self):
        return (rows(),)

    def original(self, found):
        return app.running_balance(found)


class ReadSettings(Region):
    region = "read_settings: for line in text.splitlines()"

    def prepare(self):
        return ("\n".join(f"option{i} = {i}" for i in range(30)),)

    def original(self, text):
        return app.read_settings(text)
