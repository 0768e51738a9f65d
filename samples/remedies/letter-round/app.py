#!/usr/bin/env python3
"""Sends the parish newsletter: reads the addresses, throws out doubles, writes letters, plans the rounds."""

import csv
import http.client
import io
import json
import os
import random
import re
import socket
import string
import sys
import tempfile
import time
import urllib.request

from routes import fill_bags, nearest_depot, plan_rounds

STREETS = ["Mill Lane", "High Street", "Church Rd", "Station Road", "Park Avenue", "The Green", "Abbey St", "Kings Rd.", "North Street", "Orchard Lane"]
NAMES = "Abel Barnes Carver Dunn Ellis Frost Gale Hope Irving Jones Kemp Lowe Moss Nash Otway Pike Quick Rowe Shaw Todd".split()
SHORT = {"rd": "road", "rd.": "road", "st": "street", "st.": "street", "ave": "avenue"}
TARIFF = [(20, 85), (50, 100), (100, 130), (500, 180), (1000, 270), (2000, 550), (5000, 720)]
LETTER = string.Template("""Dear $first $last,

the summer fete is on $date. We look forward to seeing you and all from $street $number.
Tea is at four; your table is number $table. Please bring $dish.

Yours, the parish office
""")


def make_people(count, seed=13):
    rng = random.Random(seed)
    people = []
    for n in range(count):
        people.append({"first": rng.choice("Ann Bob Cy Di Ed Flo Gus".split()), "last": rng.choice(NAMES), "street": rng.choice(STREETS), "number": str(rng.randint(1, 140)),
                       "postcode": f"P{rng.randint(1, 12)} {rng.randint(1, 9)}AB", "weight": str(rng.choice([18, 18, 18, 42, 70, 240, 900]))})
        if rng.random() < 0.08:
            double = dict(people[-1])
            double["last"] = double["last"].upper()
            people.append(double)
    return people


def write_csv(people):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(people[0]))
    writer.writeheader()
    writer.writerows(people)
    return out.getvalue()


def read_csv(text):
    people = []
    for row in csv.DictReader(io.StringIO(text)):
        people.append({key: value.strip() for key, value in row.items()})
    return people


def normal(person):
    street = []
    for word in person["street"].lower().split():
        street.append(SHORT.get(word, word))
    return " ".join([person["first"].lower(), person["last"].lower(), " ".join(street), re.sub(r"\D", "", person["number"])])


def normalise_all(people):
    keys = []
    for person in people:
        keys.append(normal(person))
    return keys


def without_doubles(people, keys):
    kept, seen = [], []
    for person, key in zip(people, keys):
        if key not in seen:
            seen.append(key)
            kept.append(person)
    return kept


def households(people):
    homes = {}
    for person in people:
        home = (person["postcode"], person["street"], person["number"])
        homes.setdefault(home, []).append(person["first"])
    return homes


def neighbours(people):
    """Pairs in one street whose numbers are next to each other on the same side."""
    pairs = []
    for i, one in enumerate(people):
        for j in range(i + 1, len(people)):
            other = people[j]
            if one["postcode"] == other["postcode"] and one["street"] == other["street"] and abs(int(one["number"]) - int(other["number"])) == 2:
                pairs.append((i, j))
    return pairs


def letters(people, date):
    texts = []
    for table, person in enumerate(people):
        texts.append(LETTER.substitute(person, date=date, table=table // 8 + 1, dish="a cake" if table % 2 else "a salad"))
    return texts


def write_letters(texts, folder):
    for number, text in enumerate(texts):
        with open(os.path.join(folder, "letter%04d.txt" % number), "w") as file:
            file.write(text)
    return len(os.listdir(folder))


def postage(weight):
    for limit, price in TARIFF:
        if weight <= limit:
            return price
    raise ValueError("too heavy: %s" % weight)


def cost_by_district(people):
    costs = {}
    for person in people:
        district = person["postcode"].split()[0]
        costs[district] = costs.get(district, 0) + postage(int(person["weight"]))
    return costs


def check_digit(number):
    total = 0
    for i, digit in enumerate(reversed(number)):
        total += int(digit) * (3 if i % 2 == 0 else 1)
    return (10 - total % 10) % 10


def tracking_numbers(first, count):
    numbers = []
    for n in range(first, first + count):
        text = "%011d" % n
        numbers.append(text + str(check_digit(text)))
    return numbers


def geocode(codes, pause=0.04):
    """The free service allows a request each 40 ms, and one client at a time."""
    places = {}
    for code in codes:
        with urllib.request.urlopen("http://127.0.0.1:8731/health/%d" % code, timeout=10) as answer:
            places[code] = json.load(answer)["price"]
        time.sleep(pause)
    return places


def known_postcodes(codes):
    connection = http.client.HTTPConnection("127.0.0.1", 8731, timeout=10)
    known = {}
    for code in codes:
        connection.request("GET", "/pages/%d" % code)
        answer = connection.getresponse()
        body = answer.read()
        known[code] = answer.status == 200 and len(body) > 10
    connection.close()
    return known


def franking(amounts):
    """The meter takes an amount with the receipt of the one before."""
    receipt = 0
    with socket.create_connection(("127.0.0.1", 8732), timeout=10) as sock:
        file = sock.makefile("rw", newline="\n")
        for amount in amounts:
            file.write("GET %d-%d\n" % (receipt, amount))
            file.flush()
            receipt = int(file.readline().split()[2]) % 10000
    return receipt


def main(argv):
    people = read_csv(write_csv(make_people(int(argv[1]) if len(argv) > 1 else 600)))
    kept = without_doubles(people, normalise_all(people))
    print(len(people), len(kept), len(households(kept)), len(neighbours(kept)), cost_by_district(kept))
    texts = letters(kept, "12 July")
    with tempfile.TemporaryDirectory() as folder:
        print(write_letters(texts[:50], folder))
    print(tracking_numbers(70012, 3), [len(bag) for bag in fill_bags([int(p["weight"]) for p in kept])][:5])
    print(geocode(range(4)), known_postcodes(range(1, 5)), franking([85, 100, 85]))
    rng = random.Random(3)
    districts = {"P%d" % n: [(rng.random(), rng.random()) for _ in range(rng.randint(20, 120))] for n in range(6)}
    print({name: metres for name, (_, metres) in plan_rounds(districts).items()})
    print(nearest_depot([(rng.random(), rng.random()) for _ in range(5)], [(0.2, 0.2), (0.8, 0.5)]))


if __name__ == "__main__":
    main(sys.argv)
