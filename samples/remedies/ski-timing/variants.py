"""The regions of app.py by each remedy."""

import asyncio
import bisect
import functools
import random
from collections import Counter

import app
from remedies_kit import Independent, Region, Waiting, parts


async def ask(key):
    reader, writer = await asyncio.open_connection(*app.BOARD)
    writer.write(f"GET {key}\n".encode())
    answer = await reader.readline()
    writer.close()
    return answer.decode().split()[-1]


def gathered(keys):
    async def every():
        return await asyncio.gather(*map(ask, keys))

    return asyncio.run(every())


@functools.cache
def lines():
    return app.make_splits(110, 48)


@functools.cache
def times():
    return app.read_splits(lines())


def finish():
    return {bib: gates[48] for bib, gates in times().items()}


def strengths():
    rng = random.Random(4)
    return [rng.uniform(57, 61) for _ in range(70)]


class ReadSplits(Independent):
    region = "read_splits: for line in lines"
    item = staticmethod(app.read_splits)
    chunksize = 1

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.read_splits(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        times = {}
        for part in results:
            for bib, gates in part.items():
                times.setdefault(bib, {}).update(gates)
        return times


def sorted_ranks(times, gate):
    ordered = sorted(gates[gate] for gates in times.values())
    return {bib: bisect.bisect_left(ordered, gates[gate]) + 1 for bib, gates in times.items()}


class RankAtGate(Region):
    region = "rank_at_gate: for bib in times"

    def prepare(self):
        return times(), 48

    def original(self, found, gate):
        return app.rank_at_gate(found, gate)

    def native(self, found, gate):
        return sorted_ranks(found, gate)


class RanksEverywhere(Independent):
    region = "ranks_everywhere: for gate in gates"

    def prepare(self):
        return times(), range(1, 49)

    def original(self, found, gates):
        return app.ranks_everywhere(found, gates)

    def items(self, found, gates):
        return gates

    def task(self, found, gates):
        return functools.partial(app.rank_at_gate, found)

    def native(self, found, gates):
        return [sorted_ranks(found, gate) for gate in gates]


class PhotoFinishes(Region):
    region = "photo_finishes: for i in range(len(bibs))"

    def prepare(self):
        return (finish(),)

    def original(self, found):
        return app.photo_finishes(found)

    def native(self, found):
        ordered = sorted((t, bib) for bib, t in found.items())
        close = []
        for i, (t, bib) in enumerate(ordered):
            for later, other in ordered[i + 1:]:
                if later - t > 0.01:
                    break
                close.append((min(bib, other), max(bib, other)))
        return sorted(close)


class Chances(Independent):
    region = "chances: for seed in range(seasons)"

    def prepare(self):
        return strengths(), 11, 2_000

    def original(self, found, races, seasons):
        return app.chances(found, races, seasons)

    def items(self, found, races, seasons):
        return range(seasons)

    def task(self, found, races, seasons):
        return functools.partial(app.season, found, races)

    def join(self, results, found, races, seasons):
        wins = Counter(results)
        return [wins[i] / seasons for i in range(len(found))]


def one_bib(bib):
    return bib, int(app.ask("bib%d" % bib))


class LiveBoard(Waiting):
    region = "live_board: for bib in bibs"
    item = staticmethod(one_bib)

    def prepare(self):
        return (range(1, 31),)

    def original(self, bibs):
        return app.live_board(bibs)

    def join(self, results, bibs):
        return dict(results)

    def asyncio_(self, bibs):
        return {bib: int(value) for bib, value in zip(bibs, gathered("bib%d" % bib for bib in bibs))}


def up_or_none(name):
    try:
        app.ask(name)
    except OSError:
        return None
    return name


class StationsUp(Waiting):
    region = "stations_up: for name in names"
    item = staticmethod(up_or_none)

    def prepare(self):
        return (["start", "split1", "split2", "finish"],)

    def original(self, names):
        return app.stations_up(names)

    def join(self, results, names):
        return [name for name in results if name]

    def asyncio_(self, names):
        gathered(names)
        return list(names)


class Countdown(Region):
    region = "countdown: while beeps > 0"

    def prepare(self):
        return (5,)

    def original(self, beeps):
        return app.countdown(beeps)


class StartOrder(Region):
    region = "start_order: for group in groups"

    def prepare(self):
        return list(range(15)), list(range(15, 60)), 3

    def original(self, seeded, rest, seed):
        return app.start_order(seeded, rest, seed)


class SpeedCurve(Independent):
    region = "speed_curve: for i in range(len(speeds))"
    exact = False

    def prepare(self):
        rng = random.Random(4)
        return [rng.gauss(80, 9) for _ in range(4000)], 61

    def original(self, speeds, window):
        return app.speed_curve(speeds, window)

    def items(self, speeds, window):
        half = window // 2
        return [(speeds[max(0, i - half):i + half + 1]) for i in range(len(speeds))]

    def task(self, speeds, window):
        return mean

    def native(self, speeds, window):
        import numpy
        half = window // 2
        total = numpy.concatenate(([0.0], numpy.cumsum(speeds)))
        index = numpy.arange(len(speeds))
        low, high = numpy.maximum(index - half, 0), numpy.minimum(index + half + 1, len(speeds))
        return ((total[high] - total[low]) / (high - low)).tolist()


def mean(part):
    return sum(part) / len(part)


class ResampleAll(Independent):
    region = "resample_all: for track in tracks"
    exact = False
    item = staticmethod(functools.partial(app.resample, step=0.1))

    def prepare(self):
        return (app.make_tracks(110, 420),)

    def original(self, tracks):
        return app.resample_all(tracks)

    def native(self, tracks):
        import numpy
        lines = []
        for track in tracks:
            t, x, y = numpy.array(track).T
            at = []
            now = track[0][0]
            while now <= track[-1][0]:
                at.append(now)
                now += 0.1
            lines.append(list(zip(numpy.interp(at, t, x).tolist(), numpy.interp(at, t, y).tolist())))
        return lines


class Cup(Region):
    region = "cup: for result in races"

    def prepare(self):
        rng = random.Random(6)
        return ([rng.sample(range(70), 50) for _ in range(11)],)

    def original(self, races):
        return app.cup(races)
