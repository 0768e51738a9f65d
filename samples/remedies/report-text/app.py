"""Writes the monthly report of a shop as text."""

import json
import re


def make_orders(count):
    return [{"id": i, "customer": f"customer {i * 7919 % 1000}", "city": f"city {i % 37}", "total": (i * 37 % 9000) / 100, "note": "leave at the door" if i % 5 else None} for i in range(count)]


def as_lines(orders):
    text = ""
    for order in orders:
        text += f"{order['id']:>8} {order['customer']:<20} {order['total']:>9.2f}\n"
    return text


def by_city(orders):
    totals = {}
    for order in orders:
        city = order["city"]
        if city not in totals:
            totals[city] = 0
        totals[city] += 1
    return totals


def letters(text):
    counts = {}
    for character in text:
        counts[character] = counts.get(character, 0) + 1
    return counts


def sort_by_total(orders):
    rows = list(orders)
    for i in range(1, len(rows)):
        row = rows[i]
        j = i - 1
        while j >= 0 and rows[j]["total"] > row["total"]:
            rows[j + 1] = rows[j]
            j -= 1
        rows[j + 1] = row
    return rows


def numbers_in(lines):
    found = []
    for line in lines:
        found.extend(re.findall(r"\d+\.\d+", line))
    return found


def encode_all(orders):
    return [json.dumps(order) for order in orders]


def clean(orders):
    cleaned = []
    for order in orders:
        cleaned.append({**order, "note": (order["note"] or "").strip().title(), "customer": order["customer"].replace("customer", "Customer")})
    return cleaned


def numbered(lines):
    return [f"{number}: {line}" for number, line in enumerate(lines, 1)]


def main():
    orders = make_orders(150_000)
    text = as_lines(orders[:60_000])
    print(len(text))
    print(len(by_city(orders)))
    print(len(letters(text)))
    print(sort_by_total(orders[:1200])[0]["id"])
    lines = text.splitlines()
    print(len(numbers_in(lines)))
    print(len(encode_all(orders)[0]))
    print(clean(orders)[0])
    print(numbered(lines[:50])[-1])


if __name__ == "__main__":
    main()
