import csv
import json
import sqlite3

from .model import Product
from .source import Source


class LocalCatalogue(Source):
    name = "local"

    def __init__(self, path):
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("pragma synchronous = full")
        self.db.execute("create table if not exists product(sku text primary key, data text, changed int)")

    def products(self):
        for data, in self.db.execute("select data from product order by sku"):
            yield Product.from_json(json.loads(data))

    def save(self, products):
        self.db.execute("begin")
        for p in products:
            self.db.execute("replace into product values(?, ?, ?)", (p.sku, json.dumps(p.to_json()), p.changed))
        self.db.execute("commit")

    def import_csv(self, path):
        with open(path, newline="", encoding="utf-8") as f:
            self.save([self.from_row(row) for row in csv.DictReader(f)])

    @staticmethod
    def from_row(row):
        whole, _, cents = row["price"].partition(".")
        return Product(row["sku"], row["title"].strip(), int(whole) * 100 + int(cents or 0), int(row["stock"]),
                       [t.strip() for t in row["tags"].split(",") if t.strip()], row["body"], int(row["changed"]))

    def close(self):
        self.db.close()
