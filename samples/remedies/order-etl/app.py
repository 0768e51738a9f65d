"""Moves orders between formats."""

import csv
import io
import json


def make_documents(count):
    return [json.dumps({"id": i, "lines": [{"sku": f"sku-{i * j % 700}", "count": j, "price": (i + j) % 90 / 4} for j in range(8)], "shop": f"shop-{i % 12}"}) for i in range(count)]


def load_all(documents):
    return [json.loads(document) for document in documents]


def totals(orders):
    sums = {}
    for order in orders:
        value = 0.0
        for line in order["lines"]:
            value += line["count"] * line["price"]
        sums[order["shop"]] = sums.get(order["shop"], 0.0) + value
    return sums


def flatten(orders):
    rows = []
    for order in orders:
        for line in order["lines"]:
            rows.append((order["id"], order["shop"], line["sku"], line["count"], line["price"]))
    return rows


def write_csv(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(row)
    return out.getvalue()


def dedupe(rows):
    seen = set()
    kept = []
    for row in rows:
        if row[2] not in seen:
            seen.add(row[2])
            kept.append(row)
    return kept


def stock_after(stock, orders):
    refused = []
    for order in orders:
        for line in order["lines"]:
            if stock.get(line["sku"], 0) < line["count"]:
                refused.append(order["id"])
                break
            stock[line["sku"]] -= line["count"]
    return refused


def running_balance(rows):
    balance = 1000.0
    lines = []
    for row in rows:
        balance += row[4] - 11.0
        if balance < 0:
            balance = 500.0
        lines.append(round(balance, 2))
    return lines


def read_settings(text):
    settings = {}
    for line in text.splitlines():
        name, _, value = line.partition("=")
        settings[name.strip()] = value.strip()
    return settings


def main():
    documents = make_documents(24_000)
    orders = load_all(documents)
    print(totals(orders)["shop-3"])
    rows = flatten(orders)
    print(len(write_csv(rows)))
    print(len(dedupe(rows)))
    print(len(stock_after({f"sku-{i}": 4000 for i in range(700)}, orders)))
    print(running_balance(rows)[-1])
    print(read_settings("\n".join(f"option{i} = {i}" for i in range(30)))["option7"])


if __name__ == "__main__":
    main()
