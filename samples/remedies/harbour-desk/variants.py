"""The regions of app.py and radio.py by each remedy."""

import asyncio
import binascii
import difflib
import functools
import hashlib
import lzma
import pathlib
import random
import tempfile
from concurrent import futures

import app
import radio
from remedies_kit import WAITERS, Independent, Native, Region, Waiting, parts

FOLDER = tempfile.TemporaryDirectory()


@functools.cache
def texts():
    return [app.cargo_text(number, 9_000) for number in range(6)]


def tons_of(path):
    return app.yearly_tons([path])[path.stem]


class YearlyTons(Native):
    region = "yearly_tons: for path in paths"
    item = staticmethod(tons_of)
    chunksize = 1

    def prepare(self):
        return (app.write_books(pathlib.Path(FOLDER.name), range(2018, 2026), 30_000),)

    def original(self, paths):
        return app.yearly_tons(paths)

    def join(self, results, paths):
        return {path.stem: rows for path, rows in zip(paths, results)}


class Archive(Native):
    region = "archive: for text in texts"
    item = staticmethod(lzma.compress)
    chunksize = 1

    def prepare(self):
        return (texts(),)

    def original(self, found):
        return app.archive(found)


class CraneStudy(Independent):
    region = "crane_study: for seed in seeds"
    item = staticmethod(functools.partial(app.crane_day, ships=6_000, cranes=4))
    chunksize = 2

    def prepare(self):
        return (range(30),)

    def original(self, seeds):
        return app.crane_study(seeds)

    def join(self, waits, seeds):
        return sum(waits) / len(waits), max(waits)


class TideBook(Independent):
    region = "tide_book: for name, station in stations.items()"
    chunksize = 1

    def prepare(self):
        return {f"station {i}": {"mean": 3.0 + i % 4, "waves": [(1.2 + i * 0.02, 12.42, i), (0.4, 12.0, 2 * i), (0.2, 25.82, 0.3 * i), (0.1, 23.93, 1.0)]} for i in range(20)}, 60

    def original(self, stations, days):
        return app.tide_book(stations, days)

    def items(self, stations, days):
        return stations.values()

    def task(self, stations, days):
        return functools.partial(app.high_waters, days=days)

    def join(self, results, stations, days):
        return dict(zip(stations, results))


class LockerStates(Waiting):
    region = "locker_states: for number in numbers"
    item = staticmethod(app.locker_state)

    def prepare(self):
        return (range(24),)

    def original(self, numbers):
        return app.locker_states(numbers)

    def join(self, results, numbers):
        return dict(zip(numbers, results))


class OpenInTurn(Region):
    region = "open_in_turn: for number in numbers"

    def prepare(self):
        return (range(8),)

    def original(self, numbers):
        return app.open_in_turn(numbers)


def check_short(text):
    return app.check_value(text[:4_000])


class CheckValues(Independent):
    region = "check_values: for text in texts"
    item = staticmethod(check_short)
    chunksize = 1

    def prepare(self):
        return (texts(),)

    def original(self, found):
        return app.check_values(found)

    def native(self, found):
        return [binascii.crc_hqx(text[:4_000], 0xFFFF) for text in found]


class GuessShips(Independent):
    region = "guess_ships: for name in written"
    chunksize = 1

    def prepare(self):
        rng = random.Random(40)
        known = [f"{ship} {i}" for ship in app.SHIPS for i in range(6)]
        return [known[rng.randrange(96)].replace("r", "n").lower() for _ in range(60)], known

    def original(self, written, known):
        return app.guess_ships(written, known)

    def items(self, written, known):
        return parts(written, 8)

    def task(self, written, known):
        return functools.partial(app.guess_ships, known=known)

    def join(self, results, written, known):
        return [guess for part in results for guess in part]

    def native(self, written, known):
        """A matcher prepares its second text once; its quick bounds spare most comparisons."""
        matchers = [difflib.SequenceMatcher(None, "", candidate) for candidate in known]
        guesses = []
        for name in written:
            best, best_ratio = None, 0.0
            for matcher in matchers:
                matcher.set_seq1(name)
                if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
                    ratio = matcher.ratio()
                    if ratio > best_ratio:
                        best, best_ratio = matcher.b, ratio
            guesses.append(best)
        return guesses


def key_of(user):
    return app.derive([user])[user[0]]


class Derive(Native):
    region = "derive: for name, password in users"
    item = staticmethod(key_of)
    chunksize = 1

    def prepare(self):
        return ([(ship, ship * 2) for ship in app.SHIPS],)

    def original(self, users):
        return app.derive(users)

    def join(self, results, users):
        return {name: key for (name, _), key in zip(users, results)}


class ForgottenPin(Region):
    region = "forgotten_pin: for pin in range(10000)"

    def prepare(self):
        return hashlib.sha256(b"quay0412").hexdigest(), "quay"

    def original(self, mark, salt):
        return app.forgotten_pin(mark, salt)


class Journal(Region):
    region = "journal: for number, entry in enumerate(entries)"

    def prepare(self):
        return pathlib.Path(FOLDER.name) / "journal.txt", [f"{ship} in" for ship in app.SHIPS]

    def original(self, path, entries):
        return app.journal(path, entries)


class Moor(Region):
    region = "moor: for arrival, hours, long in ships"

    def prepare(self):
        rng = random.Random(41)
        return [(i * 3, rng.randrange(4, 40), rng.random() < 0.3) for i in range(1_500)], 12

    def original(self, ships, berths):
        return app.moor(ships, berths)


class Dues(Region):
    region = "dues: for tons, hours, long in calls"
    exact = False

    def prepare(self):
        rng = random.Random(42)
        return ([(rng.uniform(50, 900), rng.randrange(2, 90), i % 3 == 0) for i in range(3_000)],)

    def original(self, calls):
        return app.dues(calls)

    def native(self, calls):
        import numpy
        tons, hours, long = numpy.array(calls).T
        amount = 12.5 + tons * 0.21 + hours * numpy.where(long, 3.2, 1.9)
        return numpy.round(numpy.where(hours > 48, amount * 0.92, amount), 2).tolist()


class CallShips(Region):
    region = "call_ships: for ship in ships"
    path = "radio.py"

    def prepare(self):
        return (range(12),)

    def original(self, ships):
        return asyncio.run(radio.call_ships(ships))

    def asyncio_(self, ships):
        async def one(ship):
            position, speed = await asyncio.gather(radio.ask(f"position:{ship}"), radio.ask(f"speed:{ship}"))
            return ship, position, speed

        async def every():
            return await asyncio.gather(*map(one, ships))

        return asyncio.run(every())


def forecast(port):
    return asyncio.run(radio.forecasts([port]))[port]


class Forecasts(Region):
    """The client blocks the loop: only threads let several requests run."""

    region = "forecasts: for port in ports"
    path = "radio.py"

    def prepare(self):
        return (range(14),)

    def original(self, ports):
        return asyncio.run(radio.forecasts(ports))

    def threads(self, ports):
        async def every():
            loop = asyncio.get_running_loop()
            with futures.ThreadPoolExecutor(WAITERS) as pool:
                return dict(zip(ports, await asyncio.gather(*(loop.run_in_executor(pool, forecast, port) for port in ports))))

        return asyncio.run(every())

    def asyncio_(self, ports):
        """As people write it: the loop's own pool, which has few threads."""
        async def every():
            return dict(zip(ports, await asyncio.gather(*(asyncio.to_thread(forecast, port) for port in ports))))

        return asyncio.run(every())


class Deliver(Region):
    region = "deliver: while not box.empty()"
    path = "radio.py"

    def prepare(self):
        return ([(i, "notice") for i in range(25)],)

    def original(self, messages):
        return asyncio.run(radio.deliver(messages))

    def asyncio_(self, messages):
        async def every():
            box = asyncio.Queue()
            for message in messages:
                box.put_nowait(message)
            receipts = {}

            async def worker():
                while not box.empty():
                    number, text = box.get_nowait()
                    receipts[number] = await radio.ask(f"{text}:{number}")

            await asyncio.gather(*(worker() for _ in range(len(messages))))
            return receipts

        return asyncio.run(every())


class PilotChain(Region):
    region = "pilot_chain: for _ in range(length)"
    path = "radio.py"

    def prepare(self):
        return 5, 8

    def original(self, first, length):
        return asyncio.run(radio.pilot_chain(first, length))


class FirstFree(Region):
    region = "first_free: for berth in berths"
    path = "radio.py"

    def prepare(self):
        return range(10), 3

    def original(self, berths, wanted):
        return asyncio.run(radio.first_free(berths, wanted))


class Listen(Region):
    region = "listen: for channel in channels"
    path = "radio.py"

    def prepare(self):
        return range(12), 0.03

    def original(self, channels, seconds):
        return asyncio.run(radio.listen(channels, seconds))


class LockThrough(Region):
    region = "lock_through: for ship in ships"
    path = "radio.py"

    def prepare(self):
        return (range(15),)

    def original(self, ships):
        return asyncio.run(radio.lock_through(ships))
