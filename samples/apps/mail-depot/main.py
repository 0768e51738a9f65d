"""main.py DATABASE PEOPLE.csv [--server HOST:PORT]: writes to all of them"""
import argparse
import csv
import os
import random
import sys
from string import Template

import depot as depots

TEXT = Template("""Dear $name,

your balance is $balance. In $city the shop opens at nine.
.
$story
""")


def people(path):
    with open(path, newline="") as f:
        yield from csv.DictReader(f)


def story(rng, length=120):
    words = ["sun", "rain", "market", "boat", "bread", "song", "harbour", "late", "early", "again"]
    text, width = [], 0
    for _ in range(length):
        word = rng.choice(words)
        width += len(word) + 1
        if width > 70:
            text.append("\n")
            width = 0
        text.append(word + " ")
    return "".join(text)


def fill(depot, path, scanner, seed):
    rng = random.Random(seed)
    rejected = 0
    for k, person in enumerate(people(path)):
        person["story"] = story(rng)
        attachment = rng.randbytes(3000) if k % 3 == 0 else b""
        body = depots.compose(TEXT, person, attachment)
        if attachment and not depots.scan(body, scanner):
            rejected += 1
            continue
        depot.add("depot@example.org", person["mail"].split(), body)
    return rejected


def report(counts):
    return ", ".join(f"{state}: {count}" for state, count in sorted(counts.items()))


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("people")
    parser.add_argument("--server", default=os.environ.get("SMTP", "127.0.0.1:25"))
    parser.add_argument("--scanner", default="true")
    args = parser.parse_args(argv)
    host, port = args.server.split(":")
    depot = depots.Depot(args.database)
    rejected = fill(depot, args.people, args.scanner, len(args.database))
    handled = sum(depots.tours(depot, host, int(port)))
    print(report(depot.counts()))
    return handled, rejected


if __name__ == "__main__":
    sys.exit(0 if main()[0] else 1)
