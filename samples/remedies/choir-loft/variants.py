"""The regions of app.py by each remedy."""

import array
import asyncio
import functools
import random

import app
from remedies_kit import Independent, Region, parts


@functools.cache
def tune():
    return app.make_tune(12)


@functools.cache
def voices():
    return {voice: app.transpose(app.make_tune(12, seed), move) for seed, (voice, move) in enumerate([("soprano", 7), ("alto", 0), ("tenor", -7), ("bass", -12)], 1)}


@functools.cache
def made():
    return app.tracks(voices())


@functools.cache
def whole():
    return app.mix(list(made().values()))


@functools.cache
def recordings():
    rng = random.Random(2)
    return [[note + rng.gauss(0, 0.4) for note, length in tune() for _ in range(int(8 * length))] for _ in range(10)]


def flat(results):
    return [value for part in results for value in part]


def as_array(results):
    out = array.array("h")
    for part in results:
        out += part
    return out


def samples_of(notes, rate=8000):
    import numpy
    pieces = []
    for note, length in notes:
        step = 2 * numpy.pi * 440 * 2 ** ((note - 69) / 12) / rate
        count = int(rate * length * 0.25)
        i = numpy.arange(count)
        level = numpy.sin(step * i) + 0.5 * numpy.sin(2 * step * i) + 0.25 * numpy.sin(3 * step * i)
        pieces.append((9000 * level * (1 - i / count)).astype(numpy.int16))
    return array.array("h", numpy.concatenate(pieces).tobytes())


class Synthesise(Independent):
    region = "synthesise: for note, length in tune"
    item = staticmethod(app.synthesise)
    chunksize = 1

    def prepare(self):
        return (tune(),)

    def original(self, found):
        return app.synthesise(found)

    def items(self, found):
        return parts(found, 2)

    def join(self, results, found):
        return as_array(results)

    def native(self, found):
        return samples_of(found)


def one_track(pair):
    return pair[0], app.synthesise(pair[1])


class Tracks(Independent):
    region = "tracks: for name, tune in parts.items()"
    item = staticmethod(one_track)

    def prepare(self):
        return (voices(),)

    def original(self, found):
        return app.tracks(found)

    def items(self, found):
        return found.items()

    def join(self, results, found):
        return dict(results)

    def native(self, found):
        return {name: samples_of(notes) for name, notes in found.items()}


class Loudness(Region):
    region = "loudness: for start in range(0, len(samples) - window + 1, window)"
    exact = False

    def prepare(self):
        return (whole(),)

    def original(self, samples):
        return app.loudness(samples)

    def native(self, samples, window=400):
        import numpy
        values = numpy.frombuffer(samples, numpy.int16)[:len(samples) // window * window].astype(float).reshape(-1, window)
        return numpy.sqrt((values * values).mean(axis=1)).tolist()


class Pitch(Region):
    region = "pitch: for lag in range(rate // high, rate // low)"

    def prepare(self):
        return (made()["alto"][2000:2512],)

    def original(self, frame):
        return app.pitch(frame)

    def native(self, frame, rate=8000, low=80, high=700):
        return best_pitch(frame, rate, low, high)


def best_pitch(frame, rate=8000, low=80, high=700):
    import numpy
    values = numpy.frombuffer(frame, numpy.int16).astype(numpy.int64)
    scores = numpy.correlate(values, values, "full")[len(values) - 1:][rate // high:rate // low]
    lag = int(scores.argmax())
    return rate / (lag + rate // high) if scores[lag] > 0 else 0.0


class Pitches(Independent):
    region = "pitches: for start in range(0, len(samples) - size, hop)"
    item = staticmethod(app.pitch)

    def prepare(self):
        return (made()["alto"],)

    def original(self, samples):
        return app.pitches(samples)

    def items(self, samples):
        return [samples[start:start + 512] for start in range(0, len(samples) - 512, 1024)]

    def native(self, samples):
        return [best_pitch(frame) for frame in self.items(samples)]


class Intonation(Region):
    region = "intonation: for frequency in frequencies"

    def prepare(self):
        return (app.pitches(made()["alto"]),)

    def original(self, frequencies):
        return app.intonation(frequencies)


class Mix(Region):
    region = "mix: for track in tracks_"

    def prepare(self):
        return (list(made().values()),)

    def original(self, found):
        return app.mix(found)

    def native(self, found):
        import numpy
        total = numpy.zeros(max(map(len, found)), numpy.int64)
        for track in found:
            total[:len(track)] += numpy.frombuffer(track, numpy.int16)
        peak = int(numpy.abs(total).max()) or 1
        return array.array("h", (total * 32000 // peak).astype(numpy.int16).tobytes())


class Echo(Region):
    region = "echo: for i in range(delay, len(out))"

    def prepare(self):
        return (whole(),)

    def original(self, samples):
        return app.echo(samples)

    def native(self, samples, delay=900, amount=0.4):
        """As many at once as the delay is long."""
        import numpy
        out = numpy.array(samples, float)
        for start in range(delay, len(out), delay):
            end = min(start + delay, len(out))
            out[start:end] += amount * out[start - delay:end - delay]
        return out.tolist()


class BestKeys(Region):
    region = "best_keys: for by in range(-6, 7)"

    def prepare(self):
        return (voices(),)

    def original(self, found):
        return app.best_keys(found)

    def native(self, found):
        """The highest and the lowest note of each voice say it."""
        low = max(app.RANGES[voice][0] - min(note for note, _ in notes) for voice, notes in found.items())
        high = min(app.RANGES[voice][1] - max(note for note, _ in notes) for voice, notes in found.items())
        return list(range(max(-6, low), min(6, high) + 1))


class Intervals(Region):
    region = "intervals: for (a, _), (b, _) in zip(tune, tune[1:])"

    def prepare(self):
        return (tune(),)

    def original(self, found):
        return app.intervals(found)


class Parallels(Region):
    region = "parallels: for i in range(min(len(one), len(other)) - 1)"

    def prepare(self):
        return tune(), voices()["bass"]

    def original(self, one, other):
        return app.parallels(one, other)


class Follow(Region):
    region = "follow: for tone in heard"

    def prepare(self):
        return tune(), recordings()[0]

    def original(self, score, heard):
        return app.follow(score, heard)


class Takes(Independent):
    region = "takes: for recording in recordings"

    def prepare(self):
        return tune(), recordings()

    def original(self, score, found):
        return app.takes(score, found)

    def items(self, score, found):
        return found

    def task(self, score, found):
        return functools.partial(app.follow, score)


class Midi(Region):
    region = "midi: for note, length in tune"

    def prepare(self):
        return (tune(),)

    def original(self, found):
        return app.midi(found)


class Scores(Region):
    region = "scores: for number in numbers"

    def prepare(self):
        return (range(14),)

    def original(self, numbers):
        return asyncio.run(app.scores(numbers))

    def asyncio_(self, numbers):
        async def every():
            return [len(answer) for answer in await asyncio.gather(*map(app.download, numbers))]

        return asyncio.run(every())


class Announce(Region):
    region = "announce: for name in names"

    def prepare(self):
        return (["ann", "bert", "clara", "dora", "emil"],)

    def original(self, names):
        return asyncio.run(app.announce(names))


class Attendance(Region):
    region = "attendance: for day, name, here in rows"

    def prepare(self):
        return ([(d, n, (d * n) % 4 > 0) for d in range(40) for n in range(30)],)

    def original(self, rows):
        return app.attendance(rows)
