"""The regions of app.py, devices.py and store.py by each remedy."""

import asyncio
import datetime
import functools
import lzma
import random

import app
import devices
import store
from remedies_kit import Independent, Native, Region, Waiting, parts


@functools.cache
def blob():
    return app.make_blob(8640)


@functools.cache
def frames():
    return app.decode(blob())


@functools.cache
def shelf():
    return app.Shelf(app.make_reagents(700))


def flat(results):
    return [value for part in results for value in part]


class Decode(Region):
    region = "decode: for start in range(0, len(blob), FRAME.size)"

    def prepare(self):
        return (blob(),)

    def original(self, found):
        return app.decode(found)

    def native(self, found):
        return [frame[1:] for frame in app.FRAME.iter_unpack(found) if frame[0] == 0xA5]


class Parity(Independent):
    region = "parity: for packet in packets"
    item = staticmethod(app.parity)
    chunksize = 1

    def prepare(self):
        whole = blob()
        return ([whole[i:i + 48] for i in range(0, len(whole), 48)],)

    def original(self, packets):
        return app.parity(packets)

    def items(self, packets):
        return parts(packets, 2)

    def join(self, results, packets):
        return flat(results)

    def native(self, packets):
        """All at once: they have one length."""
        import numpy
        table = numpy.frombuffer(b"".join(packets), dtype="uint8").reshape(len(packets), -1)
        return numpy.bitwise_xor.reduce(table, axis=1).tolist()


class Linearised(Independent):
    region = "linearised: for raw in raws"
    item = staticmethod(app.linearised)
    chunksize = 1
    exact = False

    def prepare(self):
        return ([raw for _, raw, _, _ in frames()],)

    def original(self, raws):
        return app.linearised(raws)

    def items(self, raws):
        return parts(raws, 2)

    def join(self, results, raws):
        return flat(results)

    def native(self, raws):
        import numpy
        raw = numpy.array(raws)
        log = numpy.log(10000.0 * (raw + 1) / (4097 - raw))
        return (1 / (0.001129148 + 0.000234125 * log + 0.0000000876741 * log ** 3) - 273.15).tolist()


class Alarms(Region):
    region = "alarms: for i, value in enumerate(values)"

    def prepare(self):
        return ([value for _, _, _, value in frames()],)

    def original(self, values):
        return app.alarms(values)


class Exponential(Region):
    region = "exponential: for value in values"

    def prepare(self):
        return ([value for _, _, _, value in frames()],)

    def original(self, values):
        return app.exponential(values)


class CounterRun(Region):
    region = "counter_run: while now < seconds"

    def prepare(self):
        return 120, 0.002

    def original(self, *args):
        return app.counter_run(*args)


class DeadTimeStudy(Independent):
    region = "dead_time_study: for rate in rates"
    chunksize = 1

    def prepare(self):
        return [20, 50, 100, 150, 200, 300, 400, 600, 800, 1000], 0.001

    def original(self, *args):
        return app.dead_time_study(*args)

    def task(self, rates, dead):
        return functools.partial(app.counter_run, dead=dead)

    def join(self, results, rates, dead):
        return dict(zip(rates, results))


def pack(text):
    return lzma.compress(text.encode(), preset=2)


class Packed(Native):
    region = "packed: for name, text in logs.items()"
    item = staticmethod(pack)
    chunksize = 1

    def prepare(self):
        return ({f"logger{n}": app.make_log(2500 + 500 * n, n) for n in range(8)},)

    def original(self, logs):
        return app.packed(logs)

    def items(self, logs):
        return logs.values()

    def join(self, results, logs):
        return dict(zip(logs, results))


class PickList(Region):
    region = "Shelf.pick_list: for order in orders"

    def prepare(self):
        rng = random.Random(23)
        return shelf(), [rng.choice(shelf().reagents)["id"] for _ in range(60)]

    def original(self, found, orders):
        return found.pick_list(orders)

    def native(self, found, orders):
        places = {reagent["id"]: reagent["shelf"] for reagent in reversed(found.reagents)}
        return [(order, places[order]) for order in orders]


class Expired(Region):
    region = "Shelf.expired: for reagent in self.reagents"

    def prepare(self):
        return shelf(), datetime.date(2026, 1, 1)

    def original(self, found, today):
        return found.expired(today)

    def native(self, found, today):
        parse = datetime.date.fromisoformat
        return [reagent["id"] for reagent in found.reagents if parse(reagent["expires"]) < today]


class Page(Region):
    region = "Shelf.page: for reagent in self.reagents"

    def prepare(self):
        return (shelf(),)

    def original(self, found):
        return found.page()


class Bookings(Region):
    region = "bookings: for start, end, who in sorted(requests, key=lambda r: r[1])"

    def prepare(self):
        rng = random.Random(24)
        return ([(start, start + rng.randint(1, 5), f"user{n}") for n in range(70) for start in [rng.randint(0, 120)]],)

    def original(self, requests):
        return app.bookings(requests)


class Adjust(Region):
    region = "Instrument.adjust: for _ in range(steps)"
    path = "devices.py"

    def prepare(self):
        return devices.Instrument("laser"), 70

    def original(self, instrument, target):
        return instrument.adjust(target)


class Heat(Region):
    region = "Furnace.heat: while target - self.degrees > 1.0"
    path = "devices.py"

    def prepare(self):
        return (180,)

    def original(self, target):
        return devices.Furnace().heat(target)


def reading_of(instrument):
    return instrument.reading()


class Readings(Waiting):
    region = "Fleet.readings: for instrument in self.instruments"
    path = "devices.py"
    item = staticmethod(reading_of)

    def prepare(self):
        return (devices.Fleet([f"probe{n}" for n in range(16)]),)

    def original(self, fleet):
        return fleet.readings()

    def items(self, fleet):
        return fleet.instruments

    def join(self, results, fleet):
        return {instrument.name: value for instrument, value in zip(fleet.instruments, results)}

    def asyncio_(self, fleet):
        async def one(instrument):
            reader, writer = await asyncio.open_connection(devices.HOST, devices.PORT)
            writer.write(f"GET {instrument.name}.value\n".encode())
            line = await reader.readline()
            writer.close()
            return int(line.split()[-1]) / 1000

        async def every():
            return await asyncio.gather(*map(one, fleet.instruments))

        return self.join(asyncio.run(every()), fleet)


class FirstFree(Region):
    region = "Fleet.first_free: for instrument in self.instruments"
    path = "devices.py"

    def prepare(self):
        return (devices.Fleet(["ph1", "ph2", "balance", "shaker", "scope", "oven", "titrator", "burette"]),)

    def original(self, fleet):
        return fleet.first_free()


class AllAlive(Waiting):
    region = "all_alive: for number in numbers"
    path = "devices.py"
    item = staticmethod(devices.alive)

    def prepare(self):
        return (range(24),)

    def original(self, numbers):
        return devices.all_alive(numbers)

    def join(self, results, numbers):
        return dict(zip(numbers, results))

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(asyncio.to_thread(devices.alive, number) for number in numbers))

        return dict(zip(numbers, asyncio.run(every())))


@functools.cache
def rows():
    return [(f"logger{channel}", second, value) for channel, _, second, value in frames()]


class Add(Region):
    region = "Store.add: for device, second, value in readings"
    path = "store.py"

    def prepare(self):
        return (rows()[:3000],)

    def original(self, found):
        return store.Store().add(found)

    def native(self, found):
        made = store.Store()
        with made.db:
            made.db.executemany("insert into readings values (?, ?, ?)", found)
        return made.db.execute("select count(*) from readings").fetchone()[0]


def filled():
    made = store.Store()
    made.add(rows())
    return made


class Latest(Region):
    region = "Store.latest: for device in devices"
    path = "store.py"

    def prepare(self):
        return filled(), [f"logger{n}" for n in range(9)]

    def original(self, made, names):
        return made.latest(names)


class Hourly(Region):
    region = 'Store.hourly: for second, value in self.db.execute("select second, value from readings where device = ?", (device,))'
    path = "store.py"
    exact = False

    def prepare(self):
        return filled(), "logger3"

    def original(self, made, device):
        return made.hourly(device)

    def native(self, made, device):
        return dict(made.db.execute("select second / 3600, avg(value) from readings where device = ? group by 1", (device,)))
