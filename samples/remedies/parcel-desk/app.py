"""Cleans a courier's delivery records, joins them with its depots, and answers the questions of the morning meeting."""

import datetime
import math
import random
import re

WEIGHT = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(kg|g|lb)?\s*$", re.IGNORECASE)
UNITS = {"kg": 1.0, "g": 0.001, "lb": 0.4536}
TOWNS = ["Ashford", "Birchley", "Corran", "Dale End", "Eastwick", "Fenby", "Glenmore", "Hythe"]


def make_depots(count):
    return [{"id": 100 + 3 * i, "town": TOWNS[i % len(TOWNS)], "zone": i % 5} for i in range(count)]


def make_parcels(count, depots, seed=4):
    rng = random.Random(seed)
    start = datetime.datetime(2026, 3, 1, 6, 0)
    parcels = []
    for number in range(count):
        moment = start + datetime.timedelta(minutes=number * 2 + rng.randrange(30))
        weight = rng.randrange(100, 30_000)
        parcels.append({
            "code": f"PX{rng.randrange(count * 4):07}",
            "phone": f"+44 ({rng.randrange(100, 999)}) {rng.randrange(1000, 9999)}-{rng.randrange(100, 999)}",
            "weight": rng.choice([f"{weight} g", f"{weight / 1000:.2f} kg", f" {weight / 1000:.1f}KG", "n/a"]),
            "arrived": moment.strftime("%Y-%m-%d %H:%M"),
            "depot": rng.choice(depots)["id"],
            "minutes": rng.randrange(5, 600),
        })
    return parcels


def clean_phones(parcels):
    cleaned = []
    for parcel in parcels:
        digits = ""
        for character in parcel["phone"]:
            if character not in " ()-+./":
                digits += character
        cleaned.append("0" + digits[2:] if digits.startswith("44") else digits)
    return cleaned


def parse_weights(parcels):
    weights, bad = [], []
    for parcel in parcels:
        match = WEIGHT.match(parcel["weight"])
        if match is None:
            bad.append(parcel["code"])
            continue
        number, unit = match.groups()
        weights.append(float(number.replace(",", ".")) * UNITS[(unit or "kg").lower()])
    return weights, bad


def repeated_codes(parcels):
    seen = []
    repeated = []
    for parcel in parcels:
        code = parcel["code"]
        if code in seen:
            if code not in repeated:
                repeated.append(code)
        else:
            seen.append(code)
    return repeated


def attach_depots(parcels, depots):
    rows = []
    for parcel in parcels:
        for depot in depots:
            if depot["id"] == parcel["depot"]:
                rows.append((parcel["code"], depot["town"], depot["zone"]))
                break
    return rows


def arrivals_by_day(parcels):
    days = {}
    for parcel in parcels:
        moment = datetime.datetime.strptime(parcel["arrived"], "%Y-%m-%d %H:%M")
        key = moment.date().isoformat(), moment.hour // 6
        days[key] = days.get(key, 0) + 1
    return days


def load_vans(weights, capacity):
    """One van stands at the ramp; what does not fit goes on the next one, small things may still fill up the last two."""
    vans = [[0.0, 0]]
    for weight in weights:
        for van in vans[-3:]:
            if van[0] + weight <= capacity:
                van[0] += weight
                van[1] += 1
                break
        else:
            vans.append([weight, 1])
    return [count for _, count in vans]


def longest_streak(parcels, allowed):
    best = current = 0
    for parcel in parcels:
        current = current + 1 if parcel["minutes"] <= allowed else 0
        if current > best:
            best = current
    return best


def first_overdue(parcels, allowed):
    for parcel in parcels:
        if parcel["minutes"] > allowed:
            return parcel["code"]
    return None


def plan_round(stops):
    """Always to the nearest stop that is left."""
    left = list(range(1, len(stops)))
    order = [0]
    while left:
        x, y = stops[order[-1]]
        nearest, shortest = None, math.inf
        for stop in left:
            far = (stops[stop][0] - x) ** 2 + (stops[stop][1] - y) ** 2
            if far < shortest:
                nearest, shortest = stop, far
        left.remove(nearest)
        order.append(nearest)
    return order


def labels(rows):
    printed = []
    for code, town, zone in rows:
        printed.append(f"{code:<12}{town.upper():>14}  Z{zone}")
    return printed


def zone_report(rows):
    totals = {}
    for _, town, zone in rows:
        totals.setdefault(zone, set()).add(town)
    lines = []
    for zone in sorted(totals):
        lines.append(f"zone {zone}: {', '.join(sorted(totals[zone]))}")
    return lines


def main():
    depots = make_depots(60)
    parcels = make_parcels(30_000, depots)
    print(clean_phones(parcels)[:2])
    weights, bad = parse_weights(parcels)
    print(len(weights), len(bad))
    print(len(repeated_codes(parcels[:8_000])))
    rows = attach_depots(parcels, depots)
    print(arrivals_by_day(parcels)["2026-03-05", 2])
    print(len(load_vans(weights, 800.0)))
    print(longest_streak(parcels, 500), first_overdue(parcels, 590))
    rng = random.Random(8)
    stops = [(rng.uniform(0, 50), rng.uniform(0, 30)) for _ in range(1_200)]
    print(plan_round(stops)[:5])
    print(labels(rows)[0])
    print("\n".join(zone_report(rows)))


if __name__ == "__main__":
    main()
