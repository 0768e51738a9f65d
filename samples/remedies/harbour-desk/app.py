"""The desk of a small harbour: yearly books, tides, cranes, lockers, and who may log in."""

import difflib
import hashlib
import heapq
import lzma
import math
import os
import pathlib
import random
import socket
import sqlite3
import tempfile

SHIPS = "Aurora Bellona Calypso Dorothea Esmeralda Fortuna Gudrun Halcyon Isolde Juno Kestrel Lorelei Marigold Nereid Ottilie Perpetua".split()


def write_books(folder, years, calls):
    """One database a year, as the harbour master has always done it."""
    paths = []
    for year in years:
        rng = random.Random(year)
        path = folder / f"calls-{year}.db"
        database = sqlite3.connect(path)
        database.execute("create table calls (ship text, berth integer, tons real, hours integer)")
        database.executemany("insert into calls values (?, ?, ?, ?)", ((f"{rng.choice(SHIPS)} {rng.randrange(60)}", rng.randrange(12), rng.uniform(50, 900), rng.randrange(2, 90)) for _ in range(calls)))
        database.commit()
        database.close()
        paths.append(path)
    return paths


def yearly_tons(paths):
    totals = {}
    for path in paths:
        database = sqlite3.connect(path)
        rows = database.execute("select ship, count(*), sum(tons), avg(hours) from calls group by ship having sum(tons) > 100 order by sum(tons) desc limit 5").fetchall()
        database.close()
        totals[path.stem] = rows
    return totals


def cargo_text(number, lines):
    rng = random.Random(number)
    return "\n".join(f"{rng.choice(SHIPS)};{rng.randrange(10_000)};{rng.choice(('grain', 'timber', 'salt', 'steel'))};{rng.uniform(1, 500):.1f}" for _ in range(lines)).encode()


def archive(texts):
    kept = []
    for text in texts:
        kept.append(lzma.compress(text))
    return kept


def crane_day(seed, ships, cranes):
    """How long ships wait for a crane, all in all."""
    rng = random.Random(seed)
    free = [0.0] * cranes
    moment = waited = 0.0
    for _ in range(ships):
        moment += rng.expovariate(1 / 12)
        ready = heapq.heappop(free)
        start = max(moment, ready)
        waited += start - moment
        heapq.heappush(free, start + rng.gauss(44, 9))
    return waited


def crane_study(seeds, ships=6_000):
    waits = []
    for seed in seeds:
        waits.append(crane_day(seed, ships, 4))
    return sum(waits) / len(waits), max(waits)


def level(station, hour):
    height = station["mean"]
    for swing, period, phase in station["waves"]:
        height += swing * math.cos(2 * math.pi * hour / period + phase)
    return height


def high_waters(station, days):
    """Steps on until the water falls, then halves the step."""
    times, hour = [], 0.0
    while hour < days * 24:
        step = 0.5
        while step > 0.001:
            if level(station, hour + step) > level(station, hour):
                hour += step
            else:
                step /= 2
        times.append(round(hour, 2))
        hour += 6.5
        while level(station, hour + 0.25) < level(station, hour):
            hour += 0.25
    return times


def tide_book(stations, days):
    book = {}
    for name, station in stations.items():
        book[name] = high_waters(station, days)
    return book


def locker_state(number):
    with socket.create_connection(("127.0.0.1", 8732), timeout=10) as line:
        line.sendall(f"GET locker:{number}\n".encode())
        return int(line.makefile().readline().split()[-1])


def locker_states(numbers):
    states = {}
    for number in numbers:
        states[number] = locker_state(number)
    return states


def open_in_turn(numbers):
    """The hub opens one door at a time, and answers before it takes the next."""
    opened = []
    with socket.create_connection(("127.0.0.1", 8732), timeout=10) as line:
        answers = line.makefile()
        for number in numbers:
            line.sendall(f"GET open:{number}\n".encode())
            opened.append(answers.readline().strip())
    return opened


def check_value(data):
    register = 0xFFFF
    for byte in data:
        register ^= byte << 8
        for _ in range(8):
            if register & 0x8000:
                register = (register << 1) ^ 0x1021
            else:
                register <<= 1
            register &= 0xFFFF
    return register


def check_values(texts):
    return [check_value(text[:4_000]) for text in texts]


def guess_ships(written, known):
    guesses = []
    for name in written:
        best, best_ratio = None, 0.0
        for candidate in known:
            ratio = difflib.SequenceMatcher(None, name, candidate).ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
        guesses.append(best)
    return guesses


def derive(users):
    keys = {}
    for name, password in users:
        keys[name] = hashlib.scrypt(password.encode(), salt=name.encode(), n=4096, r=8, p=1, dklen=32)
    return keys


def forgotten_pin(mark, salt):
    for pin in range(10_000):
        if hashlib.sha256(f"{salt}{pin:04}".encode()).hexdigest() == mark:
            return f"{pin:04}"
    return None


def journal(path, entries):
    with open(path, "ab") as file:
        for number, entry in enumerate(entries):
            file.write(f"{number} {entry}\n".encode())
            file.flush()
            os.fsync(file.fileno())
    return number + 1


def moor(ships, berths):
    """Long ships need two berths side by side; the first that fit are theirs."""
    taken = [0] * berths
    places = []
    for arrival, hours, long in ships:
        for berth in range(berths - long):
            if taken[berth] <= arrival and taken[berth + long] <= arrival:
                taken[berth] = taken[berth + long] = arrival + hours
                places.append(berth)
                break
        else:
            places.append(None)
    return places


def dues(calls):
    bills = []
    for tons, hours, long in calls:
        amount = 12.5 + tons * 0.21 + hours * (3.2 if long else 1.9)
        if hours > 48:
            amount *= 0.92
        bills.append(round(amount, 2))
    return bills


def main():
    rng = random.Random(40)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        books = write_books(folder, range(2018, 2026), 30_000)
        print(yearly_tons(books)["calls-2020"][0])
        print(journal(folder / "journal.txt", [f"{ship} in" for ship in SHIPS]))
    texts = [cargo_text(number, 9_000) for number in range(6)]
    print([len(text) for text in archive(texts)])
    print(crane_study(range(30)))
    stations = {f"station {i}": {"mean": 3.0 + i % 4, "waves": [(1.2 + i * 0.02, 12.42, i), (0.4, 12.0, 2 * i), (0.2, 25.82, 0.3 * i), (0.1, 23.93, 1.0)]} for i in range(20)}
    print(tide_book(stations, 60)["station 3"][:3])
    print(sum(locker_states(range(24)).values()))
    print(open_in_turn(range(8))[-1])
    print(check_values(texts))
    known = [f"{ship} {i}" for ship in SHIPS for i in range(6)]
    print(guess_ships([known[rng.randrange(96)].replace("r", "n").lower() for _ in range(60)], known)[:3])
    print(len(derive([(ship, ship * 2) for ship in SHIPS])))
    print(forgotten_pin(hashlib.sha256(b"quay0412").hexdigest(), "quay"))
    ships = [(i * 3, rng.randrange(4, 40), rng.random() < 0.3) for i in range(1_500)]
    print(moor(ships, 12).count(None))
    print(sum(dues([(rng.uniform(50, 900), rng.randrange(2, 90), i % 3 == 0) for i in range(3_000)])))


if __name__ == "__main__":
    main()
