"""The regions of app.py by each remedy."""

import array
import collections
import functools
import itertools
import os
import random
import tempfile

import app
from remedies_kit import Independent, Native, Region, Waiting, parts


@functools.cache
def data():
    return app.make_log(12)


@functools.cache
def samples():
    return app.unpack_log(data())


@functools.cache
def speeds():
    return [sample[2] for sample in samples()]


@functools.cache
def distances():
    return array.array("d", [sample[1] for sample in samples()])


@functools.cache
def even():
    return app.resample(distances(), app.filtered(speeds()))


def flat(results):
    return [value for part in results for value in part]


class UnpackLog(Independent):
    region = "unpack_log: for at in range(0, len(data), RECORD.size)"
    item = staticmethod(app.unpack_log)
    chunksize = 1

    def prepare(self):
        return (data(),)

    def original(self, found):
        return app.unpack_log(found)

    def items(self, found):
        size = app.RECORD.size
        edge = len(found) // size // 2 * size
        return [found[:edge], found[edge:]]

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        return list(app.RECORD.iter_unpack(found))


class AsObjects(Region):
    region = "as_objects: for sample in samples"

    def prepare(self):
        return (samples(),)

    def original(self, found):
        return app.as_objects(found)

    def native(self, found):
        return list(itertools.starmap(app.Sample, found))


class LapTimes(Region):
    region = "lap_times: for sample in samples[1:]"

    def prepare(self):
        return (samples(),)

    def original(self, found):
        return app.lap_times(found)


class Smooth(Independent):
    region = "smooth: for i in range(len(values))"
    exact = False
    chunksize = 1

    def prepare(self):
        return (speeds(),)

    def original(self, values):
        return app.smooth(values)

    def items(self, values):
        return parts(range(len(values)), 2)

    def task(self, values):
        return functools.partial(smooth_part, values=values)

    def join(self, results, values):
        return flat(results)

    def native(self, values, width=9):
        """Sums that grow, and their differences."""
        sums = [0.0, *itertools.accumulate(values)]
        half, n = width // 2, len(values)
        return [(sums[min(n, i + half + 1)] - sums[max(0, i - half)]) / (min(n, i + half + 1) - max(0, i - half)) for i in range(n)]


def smooth_part(indexes, values, width=9):
    smoothed = []
    for i in indexes:
        window = values[max(0, i - width // 2):i + width // 2 + 1]
        smoothed.append(sum(window) / len(window))
    return smoothed


class Filtered(Region):
    region = "filtered: for value in values"

    def prepare(self):
        return (speeds(),)

    def original(self, values):
        return app.filtered(values)


class Resample(Region):
    region = "resample: while at <= distances[-1]"
    exact = False

    def prepare(self):
        return distances(), speeds()

    def original(self, found, values):
        return app.resample(found, values)

    def native(self, found, values, step=5.0):
        import numpy
        return numpy.interp(numpy.arange(found[0], found[-1] + 1e-9, step), found, values).tolist()


class Delta(Region):
    region = "delta: for mine, theirs in zip(reference, other)"
    exact = False

    def prepare(self):
        return even()[:1000], even()[1056:2056]

    def original(self, one, other):
        return app.delta(one, other)

    def native(self, one, other, step=5.0):
        return list(itertools.accumulate(step / b - step / a for a, b in zip(one, other)))


def corners_part(indexes, speeds, window=12):
    found = []
    for i in indexes:
        if speeds[i] == min(speeds[i - window:i + window + 1]) and speeds[i] < 60:
            found.append(i)
    return found


class Corners(Independent):
    region = "corners: for i in range(window, len(speeds) - window)"
    chunksize = 1

    def prepare(self):
        return (even(),)

    def original(self, found):
        return app.corners(found)

    def items(self, found):
        return parts(range(12, len(found) - 12), 2)

    def task(self, found):
        return functools.partial(corners_part, speeds=found)

    def join(self, results, found):
        return flat(results)

    def native(self, found, window=12):
        import numpy
        values = numpy.array(found)
        least = numpy.lib.stride_tricks.sliding_window_view(values, 2 * window + 1).min(axis=1)
        middle = values[window:-window]
        return (numpy.nonzero((middle == least) & (middle < 60))[0] + window).tolist()


class GearShares(Region):
    region = "gear_shares: for sample in samples"

    def prepare(self):
        return (samples(),)

    def original(self, found):
        return app.gear_shares(found)

    def native(self, found):
        counts = collections.Counter([sample[5] for sample in found])
        return [counts[gear] / len(found) for gear in range(9)]


class RaceTime(Region):
    region = "race_time: for lap in range(laps)"

    def prepare(self):
        return ((18, 38), 57)

    def original(self, stops, laps):
        return app.race_time(stops, laps, random.Random(4))


def one_plan(plan):
    return plan, app.strategies([plan])[plan]


class Strategies(Independent):
    region = "strategies: for plan in plans"
    item = staticmethod(one_plan)

    def prepare(self):
        return ([(a, b) for a in range(12, 30, 2) for b in range(32, 50, 2)],)

    def original(self, plans):
        return app.strategies(plans)

    def join(self, results, plans):
        return dict(results)


def squeeze(blob):
    return app.compress_laps([blob])[0]


class CompressLaps(Native):
    region = "compress_laps: for blob in blobs"
    item = staticmethod(squeeze)

    def prepare(self):
        return ([data()[i::12] for i in range(12)],)

    def original(self, blobs):
        return app.compress_laps(blobs)


class Checksum(Region):
    region = "checksum: for byte in data"

    def prepare(self):
        return (data(),)

    def original(self, found):
        return app.checksum(found)

    def native(self, found):
        return sum(found) & 0xFFFF


def reading(address):
    return app.poll_sensors([address])[0]


class PollSensors(Waiting):
    region = "poll_sensors: for address in addresses"
    item = staticmethod(reading)

    def prepare(self):
        return (range(30),)

    def original(self, addresses):
        return app.poll_sensors(addresses)

    def asyncio_(self, addresses):
        import asyncio

        async def one(address):
            await asyncio.sleep(0.004)
            return address * 7919 % 1024

        async def every():
            return await asyncio.gather(*map(one, addresses))

        return asyncio.run(every())


class Export(Region):
    region = "export: for sample in samples"

    def prepare(self):
        self.folder = tempfile.TemporaryDirectory()
        return os.path.join(self.folder.name, "laps.csv"), samples()

    def original(self, path, found):
        count = app.export(path, found)
        return count, os.path.getsize(path)

    def native(self, path, found):
        with open(path, "w", newline="") as file:
            file.write("ms,distance,speed,throttle,brake,gear,flags\r\n")
            file.write("".join(["%d,%.1f,%.2f,%.2f,%.2f,%d,%d\r\n" % sample for sample in found]))
        return len(found), os.path.getsize(path)


class Positions(Region):
    region = "positions: for lap in range(min(map(len, laps_of.values())))"

    def prepare(self):
        rng = random.Random(2)
        return ({d: [88 + rng.gauss(0, 1) for _ in range(57)] for d in "ABCDEFGH"},)

    def original(self, found):
        return app.positions(found)
