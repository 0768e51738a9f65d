import math
import struct
from array import array


class Wave:
    def __init__(self, rate, samples, channels=1):
        self.rate, self.samples, self.channels = rate, samples, channels

    @property
    def seconds(self):
        return len(self.samples) / self.channels / self.rate

    @classmethod
    def read(cls, path):
        with open(path, "rb") as f:
            riff, size, kind = struct.unpack("<4sI4s", f.read(12))
            if riff != b"RIFF" or kind != b"WAVE":
                raise ValueError(f"{path} is no wave file")
            rate = channels = None
            while head := f.read(8):
                name, size = struct.unpack("<4sI", head)
                body = f.read(size + (size & 1))
                if name == b"fmt ":
                    form, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", body)
                    if form != 1 or bits != 16:
                        raise ValueError("only 16 bit PCM")
                elif name == b"data":
                    samples = array("h")
                    samples.frombytes(body[:size])
                    return cls(rate, samples, channels)
        raise ValueError("no data")

    def write(self, path):
        data = self.samples.tobytes()
        with open(path, "wb") as f:
            f.write(struct.pack("<4sI4s", b"RIFF", 36 + len(data), b"WAVE"))
            f.write(struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, self.channels, self.rate, self.rate * 2 * self.channels, 2 * self.channels, 16))
            f.write(struct.pack("<4sI", b"data", len(data)) + data)

    def mono(self):
        if self.channels == 1:
            return self
        n = self.channels
        return Wave(self.rate, array("h", (sum(self.samples[i:i + n]) // n for i in range(0, len(self.samples), n))))


def tone(frequency, seconds, rate=8000, volume=0.5):
    step = 2 * math.pi * frequency / rate
    return [volume * math.sin(step * i) for i in range(int(seconds * rate))]


def melody(notes, rate=8000):
    samples = array("h")
    for frequency, seconds in notes:
        part = tone(frequency, seconds, rate)
        fade = min(200, len(part))
        for i, value in enumerate(part):
            edge = min(i, len(part) - 1 - i, fade) / fade
            samples.append(int(32000 * value * edge))
    return Wave(rate, samples)


def stereo(wave, delay):
    silent = array("h", [0] * delay)
    left, right = wave.samples + silent, silent + wave.samples
    both = array("h")
    for pair in zip(left, right):
        both.extend(pair)
    return Wave(wave.rate, both, 2)


def loudness(wave, window=400):
    levels = []
    for start in range(0, len(wave.samples), window):
        part = wave.samples[start:start + window]
        levels.append(math.sqrt(sum(v * v for v in part) / len(part)) / 32768)
    return levels


def goertzel(samples, rate, frequency):
    """How much of one frequency is in the samples."""
    coefficient = 2 * math.cos(2 * math.pi * frequency / rate)
    before = last = 0.0
    for value in samples:
        before, last = last, value + coefficient * last - before
    return (before * before + last * last - coefficient * before * last) / len(samples) ** 2


def pitches(wave, candidates, window=800):
    found = []
    for start in range(0, len(wave.samples) - window + 1, window):
        part = wave.samples[start:start + window]
        powers = {f: goertzel(part, wave.rate, f) for f in candidates}
        best = max(powers, key=powers.get)
        found.append(best if powers[best] > 1e4 else None)
    return found
