"""Customs declarations of a shipping agent: tariff codes, duties, currencies, risky senders, statistics."""

import bisect
import collections
import decimal
import functools
import hashlib
import itertools
import json
import random
import re
import urllib.parse
import urllib.request

OFFICE = "http://127.0.0.1:8731/"
COUNTRIES = "CN US GB CH TR IN JP KR VN BR NO MA".split()
GOODS = "cotton shirts;leather shoes;steel screws;ceramic cups;wooden toys;copper wire;green tea;bicycle parts;solar panels;phone cases".split(";")


def make_tariff(count, seed=1):
    rng = random.Random(seed)
    codes = set()
    while len(codes) < count:
        codes.add("".join(rng.choices("0123456789", k=rng.choice([4, 6, 8, 10]))))
    return [{"code": code, "rate": rng.choice(["0", "2.7", "3.5", "6.5", "12", "17"]), "unit": rng.choice(["kg", "p/st"])} for code in sorted(codes)]


def make_declarations(count, tariff, seed=2):
    rng = random.Random(seed)
    found = []
    for number in range(count):
        lines = []
        for _ in range(rng.randint(1, 9)):
            entry = rng.choice(tariff)
            lines.append({"code": (entry["code"] + "0123456789")[:10], "text": rng.choice(GOODS), "value": f"{rng.randint(100, 900000) / 100:.2f}",
                          "kg": rng.randint(1, 900), "currency": rng.choice(["EUR", "USD", "CNY", "GBP"])})
        sender = f"{rng.choice(['Golden', 'Silver', 'East', 'Fine'])} {rng.choice(['Star', 'River', 'Trade', 'Line'])} {rng.choice(['Ltd', 'Co.', 'GmbH', 'Inc'])} {rng.randint(1, 40)}"
        found.append({"mrn": f"26DE{number:012}", "country": rng.choice(COUNTRIES), "sender": sender, "lines": lines})
    return found


def rate_of(tariff, code):
    """The entry with the longest code that this one begins with."""
    best = None
    for entry in tariff:
        if code.startswith(entry["code"]) and (best is None or len(entry["code"]) > len(best["code"])):
            best = entry
    return best


def classify(declarations, tariff):
    rates = []
    for declaration in declarations:
        for line in declaration["lines"]:
            entry = rate_of(tariff, line["code"])
            rates.append(entry["rate"] if entry else None)
    return rates


def exchange(currencies):
    rates = {}
    for currency in currencies:
        number = sum(map(ord, currency))
        with urllib.request.urlopen(f"{OFFICE}rates/{number}", timeout=10) as answer:
            rates[currency] = decimal.Decimal(str(json.load(answer)["price"]))
    return rates


def duty(declaration, rates, worth):
    total = decimal.Decimal(0)
    for line in declaration["lines"]:
        value = decimal.Decimal(line["value"]) * worth[line["currency"]]
        total += (value * decimal.Decimal(rates.get(line["code"], "0")) / 100).quantize(decimal.Decimal("0.01"))
    return total


def duties(declarations, rates, worth):
    owed = {}
    for declaration in declarations:
        owed[declaration["mrn"]] = duty(declaration, rates, worth)
    return owed


def check_digit(mrn):
    total = 0
    for place, letter in enumerate(mrn):
        total += (ord(letter) - 48 if letter.isdigit() else ord(letter) - 55) * 2 ** place
    return total % 11 % 10


def normal_sender(name):
    name = re.sub(r"[^a-z0-9 ]", "", name.lower())
    name = re.sub(r"\b(ltd|co|gmbh|inc|limited|company)\b", "", name)
    return " ".join(sorted(name.split()))


def group_senders(declarations):
    groups = {}
    for declaration in declarations:
        groups.setdefault(normal_sender(declaration["sender"]), []).append(declaration["mrn"])
    return groups


def shingles(text, size=3):
    return {text[i:i + size] for i in range(len(text) - size + 1)}


def watch_list(names, listed, least=0.5):
    """Names that are like one that is sought."""
    hits = []
    for name in names:
        own = shingles(name)
        for bad in listed:
            other = shingles(bad)
            if len(own & other) / len(own | other) >= least:
                hits.append((name, bad))
    return hits


def undervalued(declarations):
    """Lines whose price for a kilogram is far below what is usual for the goods."""
    prices = collections.defaultdict(list)
    for declaration in declarations:
        for line in declaration["lines"]:
            bisect.insort(prices[line["text"]], float(line["value"]) / line["kg"])
    odd = []
    for declaration in declarations:
        for line in declaration["lines"]:
            usual = prices[line["text"]]
            if float(line["value"]) / line["kg"] < usual[len(usual) // 2] / 20:
                odd.append((declaration["mrn"], line["code"]))
    return odd


def release(declarations, officers=4, each=7):
    """Simulates the counter: each goes to whoever is free first."""
    free = [0] * officers
    ends = []
    for declaration in declarations:
        officer = free.index(min(free))
        free[officer] += each + 2 * len(declaration["lines"])
        ends.append(free[officer])
    return ends


def submit(declarations):
    """The office gives a number to each; the next one names the number before."""
    before, receipts = "0", []
    for declaration in declarations:
        query = urllib.parse.urlencode({"after": before})
        with urllib.request.urlopen(f"{OFFICE}customs/{declaration['mrn'][-3:]}?{query}", timeout=10) as answer:
            before = str(json.load(answer)["id"])
        receipts.append(before)
    return receipts


def statistics(declarations):
    table = collections.defaultdict(lambda: [0, 0.0])
    for declaration in declarations:
        for line in declaration["lines"]:
            cell = table[declaration["country"], line["code"][:2]]
            cell[0] += line["kg"]
            cell[1] += float(line["value"])
    return dict(table)


def seals(numbers, rounds=2000):
    """Codes that cannot be guessed from the numbers of the containers."""
    codes = {}
    for number in numbers:
        codes[number] = hashlib.pbkdf2_hmac("sha256", number.encode(), b"seal", rounds).hex()[:10]
    return codes


def cheapest_split(weights, limit):
    """Parcels to as few containers as a simple rule finds."""
    bins = []
    for weight in sorted(weights, reverse=True):
        for content in bins:
            if sum(content) + weight <= limit:
                content.append(weight)
                break
        else:
            bins.append([weight])
    return bins


def main():
    tariff = make_tariff(1500)
    declarations = make_declarations(120, tariff)
    rates = classify(declarations, tariff)
    codes = [line["code"] for d in declarations for line in d["lines"]]
    worth = exchange(["EUR", "USD", "CNY", "GBP", "CHF", "JPY"])
    owed = duties(declarations, dict(zip(codes, rates)), worth)
    print(len(rates), max(owed.values()), check_digit(declarations[5]["mrn"]), len(group_senders(declarations)))
    year = make_declarations(1200, tariff)
    sought = [f"{a} {b} ltd {n}" for a in ("golden", "silver", "far") for b in ("river", "stone") for n in range(1, 6)]
    print(watch_list([d["sender"].lower() for d in year], sought)[:2])
    print(undervalued(declarations)[:2], release(declarations)[-1], submit(declarations[:8])[-1], len(statistics(declarations)))
    print(seals([f"MSKU{n:07}" for n in range(40)])["MSKU0000007"], len(cheapest_split([n * 37 % 190 + 5 for n in range(260)], 1000)))
    print(functools.reduce(max, itertools.accumulate(owed.values())))


if __name__ == "__main__":
    main()
