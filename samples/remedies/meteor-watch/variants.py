"""The regions of app.py by each remedy."""

import collections
import functools
import math
import random

import app
from remedies_kit import Independent, Region, parts


@functools.cache
def samples():
    return app.detrend(app.receiver(5))


@functools.cache
def log_lines():
    rng = random.Random(5)
    return [f"{rng.choice((225, 226, 348, 321, 100))} {rng.uniform(0, 360):.1f} {rng.uniform(-20, 80):.1f} {rng.gauss(3, 1.2):.1f}" for _ in range(600)]


@functools.cache
def log():
    return app.read_log(log_lines())


@functools.cache
def pairs():
    rng = random.Random(5)
    return [((48 + rng.uniform(5, 30), 58 - rng.uniform(5, 20)), (48 + rng.uniform(30, 60), 58 - rng.uniform(20, 40))) for _ in range(24)]


@functools.cache
def rates():
    rng = random.Random(6)
    return app.zhr([(rng.randint(3, 40), rng.uniform(0.5, 2), rng.uniform(5, 6.5)) for _ in range(120)], 50)


def flat(results):
    return [value for part in results for value in part]


class Detrend(Region):
    region = "detrend: for i, y in enumerate(samples)"
    exact = False

    def prepare(self):
        return (app.receiver(5),)

    def original(self, found):
        return app.detrend(found)

    def native(self, found):
        import numpy
        y = numpy.array(found)
        x = numpy.arange(len(y), dtype=float)
        away = x - x.mean()
        slope = away @ y / (away @ away)
        return (y - (y.mean() + slope * away)).tolist()


class Goertzel(Region):
    region = "goertzel: for sample in samples"
    exact = False

    def prepare(self):
        return samples(), 420

    def original(self, *args):
        return app.goertzel(*args)

    def native(self, found, frequency):
        """The recurrence's power is that of the sum it stands for."""
        import numpy
        waves = numpy.exp(-2j * math.pi * frequency / app.RATE * numpy.arange(len(found)))
        return float(abs(numpy.dot(found, waves)) ** 2)


class Spectrum(Independent):
    region = "spectrum: for frequency in frequencies"
    chunksize = 1
    exact = False

    def prepare(self):
        return samples(), range(380, 460, 4)

    def original(self, *args):
        return app.spectrum(*args)

    def items(self, found, frequencies):
        return parts(frequencies, 2)

    def task(self, found, frequencies):
        return functools.partial(app.spectrum, found)

    def join(self, results, *args):
        return flat(results)

    def native(self, found, frequencies):
        """Of whole seconds, each whole frequency is a line of the transform."""
        import numpy
        lines = numpy.fft.rfft(found)
        seconds = len(found) / app.RATE
        return [float(abs(lines[round(frequency * seconds)]) ** 2) for frequency in frequencies]


class BlockPowers(Region):
    region = "block_powers: for start in range(0, len(samples) - size + 1, size)"
    exact = False

    def prepare(self):
        return (samples(),)

    def original(self, found):
        return app.block_powers(found)

    def native(self, found):
        import numpy
        whole = numpy.array(found[:len(found) // 64 * 64]).reshape(-1, 64)
        return (whole * whole).mean(axis=1).tolist()


class Autocorrelation(Independent):
    region = "autocorrelation: for lag in range(lags)"
    exact = False

    def prepare(self):
        rng = random.Random(7)
        return [math.sin(n / 11) + rng.random() for n in range(1440)], 120

    def original(self, *args):
        return app.autocorrelation(*args)

    def native(self, values, lags):
        import numpy
        centred = numpy.array(values)
        centred -= centred.mean()
        power = centred @ centred
        return [float(centred[:len(centred) - lag] @ centred[lag:] / power) for lag in range(lags)]

    def items(self, values, lags):
        return parts(range(lags), 4)

    def task(self, values, lags):
        mean = sum(values) / len(values)
        centred = [v - mean for v in values]
        return functools.partial(lagged, centred)

    def join(self, results, values, lags):
        sums = flat(results)
        return [s / sums[0] for s in sums]

    chunksize = 1


def lagged(centred, lags):
    return [sum(a * b for a, b in zip(centred, centred[lag:])) for lag in lags]


class ShowerOf(Region):
    region = "shower_of: for name, peak, shower_ra, shower_dec in SHOWERS"

    def prepare(self):
        return 348, 110.0, 30.0

    def original(self, *args):
        return app.shower_of(*args)


class Associate(Independent):
    region = "associate: for day, ra, dec in meteors"
    item = staticmethod(app.associate)
    chunksize = 1

    def prepare(self):
        return ([meteor[:3] for meteor in log()],)

    def original(self, meteors):
        return app.associate(meteors)

    def native(self, meteors):
        import numpy
        day, ra, dec = numpy.array(meteors).T
        names = [shower[0] for shower in app.SHOWERS] + ["SPO"]
        peak, shower_ra, shower_dec = numpy.array([shower[1:] for shower in app.SHOWERS]).T
        ra, dec, shower_ra, shower_dec = map(numpy.radians, (ra, dec, shower_ra, shower_dec))
        cosine = numpy.outer(numpy.sin(dec), numpy.sin(shower_dec)) + numpy.outer(numpy.cos(dec), numpy.cos(shower_dec)) * numpy.cos(ra[:, None] - shower_ra)
        near = (abs(day[:, None] - peak) <= 12) & (cosine >= math.cos(math.radians(8.0)))
        which = numpy.where(near.any(axis=1), near.argmax(axis=1), len(names) - 1)
        return [names[i] for i in which.tolist()]

    def items(self, meteors):
        return parts(meteors, 2)

    def join(self, results, meteors):
        return flat(results)


class Radiant(Independent):
    region = "radiant: for ra in range(0, 360, step)"
    chunksize = 1
    exact = False

    def prepare(self):
        return (app.poles(pairs()),)

    def original(self, tracks):
        return app.radiant(tracks)

    def items(self, tracks):
        return parts(range(0, 360, 3), 8)

    def task(self, tracks):
        return functools.partial(best_of, tracks)

    def join(self, results, tracks):
        misfit, where = min(results, key=lambda found: found[0])
        return where, misfit

    def native(self, tracks):
        import numpy
        ra, dec = numpy.arange(0, 360, 3), numpy.arange(-30, 90, 3)
        a, d = numpy.radians(ra)[:, None], numpy.radians(dec)[None, :]
        points = numpy.stack([numpy.cos(d) * numpy.cos(a), numpy.cos(d) * numpy.sin(a), numpy.sin(d) + 0 * a], axis=2)
        misfits = ((points @ numpy.array(tracks).T) ** 2).sum(axis=2)
        i, j = numpy.unravel_index(misfits.argmin(), misfits.shape)
        return (int(ra[i]), int(dec[j])), float(misfits[i, j])


def best_of(tracks, ras):
    best, where = float("inf"), None
    for ra in ras:
        for dec in range(-30, 90, 3):
            x, y, z = app.unit(ra, dec)
            misfit = 0.0
            for px, py, pz in tracks:
                misfit += (x * px + y * py + z * pz) ** 2
            if misfit < best:
                best, where = misfit, (ra, dec)
    return best, where


class Poles(Region):
    region = "poles: for one, other in pairs"

    def prepare(self):
        return (pairs(),)

    def original(self, found):
        return app.poles(found)


class Ablate(Region):
    region = "ablate: while mass > first * 0.01 and speed > 4.0 and height > 15.0"

    def prepare(self):
        return 0.01, 25, math.radians(30)

    def original(self, *args):
        return app.ablate(*args)


class EndHeights(Independent):
    region = "end_heights: for mass, speed, slope in bodies"
    item = staticmethod(app.end_heights)

    def prepare(self):
        rng = random.Random(8)
        return ([(10 ** rng.uniform(-5, -1), rng.uniform(15, 66), rng.uniform(15, 80)) for _ in range(240)],)

    def original(self, bodies):
        return app.end_heights(bodies)

    def items(self, bodies):
        return parts(bodies, 8)

    def join(self, results, bodies):
        return flat(results)

    chunksize = 1


class FirstMass(Region):
    region = "first_mass: for _ in range(14)"

    def prepare(self):
        return 80, 35, 40

    def original(self, *args):
        return app.first_mass(*args)


def mass_of(track):
    return app.first_mass(*track)


class Masses(Independent):
    region = "masses: for end, speed, slope in tracks"
    item = staticmethod(mass_of)

    def prepare(self):
        rng = random.Random(9)
        return ([(rng.uniform(72, 92), rng.uniform(20, 60), rng.uniform(20, 70)) for _ in range(45)],)

    def original(self, tracks):
        return app.masses(tracks)


class Zhr(Region):
    region = "zhr: for count, hours, limit in observations"

    def prepare(self):
        rng = random.Random(6)
        return [(rng.randint(3, 40), rng.uniform(0.5, 2), rng.uniform(5, 6.5)) for _ in range(120)], 50

    def original(self, *args):
        return app.zhr(*args)

    exact = False

    def native(self, observations, height):
        import numpy
        count, hours, limit = numpy.array(observations).T
        return (count * 2.4 ** (6.5 - limit) / (hours * math.sin(math.radians(height)))).tolist()


class Jackknife(Region):
    region = "jackknife: for i in range(len(values))"
    exact = False

    def prepare(self):
        return (rates(),)

    def original(self, values):
        return app.jackknife(values)

    def native(self, values):
        whole, n = sum(values), len(values) - 1
        return [(whole - value) / n for value in values]


class Bootstrap(Region):
    """One generator for all rounds: what a round draws depends on those before."""

    region = "bootstrap: for _ in range(rounds)"

    def prepare(self):
        return rates(), 1000

    def original(self, *args):
        return app.bootstrap(*args)


class Magnitudes(Region):
    region = "magnitudes: for magnitude in seen"

    def prepare(self):
        return ([meteor[3] for meteor in log()],)

    def original(self, seen):
        return app.magnitudes(seen)

    def native(self, seen):
        return dict(collections.Counter([math.floor(magnitude + 0.5) for magnitude in seen]))


class ReadLog(Region):
    region = "read_log: for line in lines"

    def prepare(self):
        return (log_lines(),)

    def original(self, lines):
        return app.read_log(lines)
