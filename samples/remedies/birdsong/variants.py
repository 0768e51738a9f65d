"""The regions of app.py by each remedy."""

import functools
import random
import struct

import app
from remedies_kit import Independent, Region, parts, process_map


@functools.cache
def song(seed=3):
    return app.make_song(8, seed)


@functools.cache
def mixed():
    return app.mix(song(), song(5), 0.3)


@functools.cache
def cleaned():
    return app.high_pass(mixed(), 300)


class Mix(Region):
    region = "mix: for a, b in zip(one, other)"
    exact = False

    def prepare(self):
        return song(), song(5), 0.3

    def original(self, one, other, share):
        return app.mix(one, other, share)

    def native(self, one, other, share):
        import numpy
        return numpy.clip(numpy.array(one) * (1 - share) + numpy.array(other) * share, -1.0, 1.0).tolist()


class Envelope(Region):
    region = "envelope: for sample in samples"

    def prepare(self):
        return (mixed(),)

    def original(self, samples):
        return app.envelope(samples)


class HighPass(Region):
    region = "high_pass: for i in range(1, len(samples))"

    def prepare(self):
        return mixed(), 300

    def original(self, samples, cut):
        return app.high_pass(samples, cut)


class Spectrogram(Region):
    region = "spectrogram: for start in range(0, len(samples) - size + 1, step)"
    exact = False

    def prepare(self):
        return (cleaned(),)

    def original(self, samples):
        return app.spectrogram(samples)

    def processes(self, samples):
        pieces = [samples[part[0] * 256:(part[-1] + 1) * 256] for part in parts(range(len(samples) // 256), 8)]
        return [frame for frames in process_map(app.spectrogram, pieces, 1) for frame in frames]

    def native(self, samples):
        import numpy
        size = 256
        frames = numpy.array(samples[: len(samples) // size * size]).reshape(-1, size)
        return numpy.abs(numpy.fft.rfft(frames * numpy.hanning(size))[:, : size // 2]).tolist()


class PitchLag(Region):
    region = "pitch_lag: for lag in range(low, high)"

    def prepare(self):
        return cleaned()[6_000:8_000], 4, 150

    def original(self, samples, low, high):
        return app.pitch_lag(samples, low, high)

    def native(self, samples, low, high):
        import numpy
        array = numpy.array(samples)
        size = len(samples) - high
        return low + int(numpy.argmax([array[:size] @ array[lag:lag + size] for lag in range(low, high)]))

    def processes(self, samples, low, high):
        scores = process_map(functools.partial(score, samples, len(samples) - high), range(low, high))
        return low + scores.index(max(scores))


def score(samples, size, lag):
    total = 0.0
    for i in range(size):
        total += samples[i] * samples[i + lag]
    return total


class Calls(Region):
    region = "calls: for i, level in enumerate(levels)"

    def prepare(self):
        return app.envelope(mixed()), 0.1, 1600

    def original(self, levels, loud, pause):
        return app.calls(levels, loud, pause)


class ClosestBird(Independent):
    region = "closest_bird: for name, template in birds.items()"
    chunksize = 1

    def prepare(self):
        rng = random.Random(1)
        frames = app.spectrogram(cleaned())
        contour = [max(range(len(frame)), key=frame.__getitem__) for frame in frames][:220]
        return contour, {f"bird {n}": [rng.randrange(20, 60) + n for _ in range(260)] for n in range(24)}

    def original(self, contour, birds):
        return app.closest_bird(contour, birds)

    def items(self, contour, birds):
        return birds.values()

    def task(self, contour, birds):
        return functools.partial(app.warp_cost, contour)

    def join(self, results, contour, birds):
        scores = dict(zip(birds, results))
        return min(scores, key=scores.get), scores


class WarpCost(Region):
    region = "warp_cost: for a in one"

    def prepare(self):
        rng = random.Random(2)
        return [rng.randrange(60) for _ in range(220)], [rng.randrange(60) for _ in range(260)]

    def original(self, one, other):
        return app.warp_cost(one, other)


class WaveBytes(Region):
    region = "wave_bytes: for sample in samples"

    def prepare(self):
        return (cleaned()[:60_000],)

    def original(self, samples):
        return app.wave_bytes(samples)

    def native(self, samples):
        data = struct.pack(f"<{len(samples)}h", *[int(sample * 32767) for sample in samples])
        return struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, app.RATE, app.RATE * 2, 2, 16, b"data", len(data)) + data


class SilentShare(Region):
    region = "silent_share: for sample in samples"

    def prepare(self):
        return mixed(), 0.05

    def original(self, samples, limit):
        return app.silent_share(samples, limit)

    def native(self, samples, limit):
        import numpy
        array = numpy.array(samples)
        return int(numpy.count_nonzero((array > -limit) & (array < limit))) / len(samples)


class ClippedAt(Region):
    region = "clipped_at: for i, sample in enumerate(samples)"

    def prepare(self):
        return (mixed(),)

    def original(self, samples):
        return app.clipped_at(samples)


class Summary(Region):
    region = "summary: for start, end in found"

    def prepare(self):
        return (app.calls(app.envelope(mixed()), 0.1, 1600),)

    def original(self, found):
        return app.summary(found)
