"""Plans a house battery: meter readings, tariffs, sun, and when to charge.

All series are lists of floats, one value an hour unless said otherwise; energy is in kWh, money in euro.
"""

import csv
import datetime as dt
import json
import math
import random
import time
from pathlib import Path
from urllib import request

API = "http://127.0.0.1:8731"
HOURS = 24


def synthetic_load(days, seed):
    rng = random.Random(seed)
    shape = [0.2 + 0.5 * math.exp(-((h - 8) / 2.0) ** 2) + 0.9 * math.exp(-((h - 19) / 2.5) ** 2) for h in range(HOURS)]
    return [max(0.05, shape[h] * rng.gauss(1, 0.25)) for _ in range(days) for h in range(HOURS)]


def synthetic_prices(days, seed):
    rng = random.Random(seed)
    level, prices = 0.18, []
    for hour in range(days * HOURS):
        level += 0.1 * (0.18 - level) + rng.gauss(0, 0.012)
        prices.append(round(level + 0.06 * math.sin((hour % HOURS - 7) / HOURS * 4 * math.pi), 4))
    return prices


def write_meter_file(path, load, start=dt.datetime(2026, 1, 1)):
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        for hour, kwh in enumerate(load):
            out.writerow([(start + dt.timedelta(hours=hour)).strftime("%d.%m.%Y %H:%M"), f"{kwh:.3f}" if hour % 53 else ""])


def read_meter_files(folder):
    meters = {}
    for path in sorted(Path(folder).glob("*.csv")):
        with open(path, newline="") as file:
            meters[path.stem] = [(stamp, float(kwh) if kwh else None) for stamp, kwh in csv.reader(file)]
    return meters


def fill_gaps(series):
    """A missing value is what was last seen."""
    filled, last = [], 0.0
    for value in series:
        if value is not None:
            last = value
        filled.append(last)
    return filled


def monthly(rows):
    months = {}
    for stamp, kwh in rows:
        when = dt.datetime.strptime(stamp, "%d.%m.%Y %H:%M")
        months[when.month] = months.get(when.month, 0.0) + (kwh or 0.0)
    return months


def sun_heights(latitude, days):
    """Sine of the sun's height, every quarter of an hour."""
    heights = []
    phi = math.radians(latitude)
    for day in range(days):
        tilt = math.radians(-23.44) * math.cos(2 * math.pi * (day + 10) / 365)
        for quarter in range(96):
            angle = math.radians(quarter * 3.75 - 180)
            heights.append(max(0.0, math.sin(phi) * math.sin(tilt) + math.cos(phi) * math.cos(tilt) * math.cos(angle)))
    return heights


def run_battery(load, solar, capacity, power=3.0, loss=0.05):
    """What is bought from the grid when sun is stored as it comes."""
    stored, bought = 0.0, 0.0
    for need, sun in zip(load, solar):
        rest = need - sun
        if rest < 0:
            stored += min(-rest, power, (capacity - stored) / (1 - loss)) * (1 - loss)
        else:
            given = min(rest, power, stored)
            stored -= given
            bought += rest - given
    return bought


def compare_sizes(load, solar, sizes):
    table = []
    for size in sizes:
        table.append((size, round(run_battery(load, solar, size), 3)))
    return table


def best_plan(prices, load, levels=41, step=0.25, rate=12):
    """Dynamic programming backwards over the hours: the cheapest cost from each level of charge."""
    cost = [0.0] * levels
    for hour in range(len(prices) - 1, -1, -1):
        new = []
        for level in range(levels):
            best = math.inf
            for target in range(max(0, level - rate), min(levels, level + rate + 1)):
                grid = load[hour] + (target - level) * step
                if grid >= 0 and grid * prices[hour] + cost[target] < best:
                    best = grid * prices[hour] + cost[target]
            new.append(best)
        cost = new
    return cost[0]


def possible_year(load, seed, capacity=10.0):
    """The grid's share in a year with other weather."""
    rng = random.Random(seed)
    cloud, bought, stored = 0.5, 0.0, 0.0
    for hour, need in enumerate(load):
        cloud = min(1.0, max(0.0, cloud + rng.gauss(0, 0.08)))
        sun = max(0.0, math.sin((hour % HOURS - 6) / 12 * math.pi)) * 4 * (1 - 0.8 * cloud)
        stored += sun - need
        if stored > capacity:
            stored = capacity
        elif stored < 0:
            bought -= stored
            stored = 0.0
    return bought


def risk(load, years):
    outcomes = [possible_year(load, seed) for seed in range(years)]
    outcomes.sort()
    return outcomes[len(outcomes) // 20], outcomes[len(outcomes) // 2], outcomes[-1 - len(outcomes) // 20]


def bills(homes, prices, standing=9.5):
    due = []
    for load in homes:
        used = 0.0
        for kwh, price in zip(load, prices):
            used += kwh * price
        due.append(round(used + standing, 2))
    return due


def correlations(homes):
    """Of each pair of homes, Pearson's."""
    found = {}
    for i, one in enumerate(homes):
        for j in range(i + 1, len(homes)):
            two = homes[j]
            a, b = sum(one) / len(one), sum(two) / len(two)
            top = sum((x - a) * (y - b) for x, y in zip(one, two))
            found[i, j] = top / math.sqrt(sum((x - a) ** 2 for x in one) * sum((y - b) ** 2 for y in two))
    return found


def day_ahead(days):
    rates = []
    for day in days:
        with request.urlopen(f"{API}/rates/{day}", timeout=10) as answer:
            rates.append(json.load(answer)["price"])
    return rates


def ramp(inverter, target, step=400, pause=0.015):
    """The inverter wants its power changed in steps, with a rest after each."""
    watts = 0
    while watts < target:
        watts = min(target, watts + step)
        with request.urlopen(f"{API}/inverters/{inverter}?watts={watts}", timeout=5) as answer:
            answer.read()
        time.sleep(pause)
    return watts


def cycles(charge):
    """Half cycles between turning points, for the battery's wear."""
    turns, wear = [], 0.0
    for value in charge:
        while len(turns) >= 2 and (turns[-1] - turns[-2]) * (value - turns[-1]) > 0:
            turns.pop()
        turns.append(value)
    for a, b in zip(turns, turns[1:]):
        wear += 0.5 * abs(b - a) ** 1.4
    return wear


def peak_limit(load, energy, tolerance=1e-4):
    """The lowest peak that a battery of so much energy can hold."""
    low, high = 0.0, max(load)
    while high - low > tolerance:
        middle = (low + high) / 2
        if sum(max(0.0, kwh - middle) for kwh in load) <= energy:
            high = middle
        else:
            low = middle
    return high


def main():
    load, prices = synthetic_load(365, 1), synthetic_prices(365, 2)
    solar = [4.5 * h for h in sun_heights(53.1, 365)[::4]]
    print(compare_sizes(load, solar, [s / 2 for s in range(41)])[-1], best_plan(prices[:72], load[:72]), risk(load, 200))
    homes = [synthetic_load(30, seed) for seed in range(60)]
    print(bills(homes, prices)[0], len(correlations(homes)), day_ahead(range(14))[0], ramp(4, 3_000))
    print(cycles([kwh * 10 for kwh in load]), peak_limit(load, 40.0), fill_gaps([1.0, None, 2.0]))
    folder = Path("meters")
    folder.mkdir(exist_ok=True)
    for number, home in enumerate(homes[:12]):
        write_meter_file(folder / f"meter{number:02}.csv", home)
    print({name: monthly(rows) for name, rows in read_meter_files(folder).items()}["meter03"])


if __name__ == "__main__":
    main()
