"""Looks for bird calls in recordings; samples are plain lists of floats between -1 and 1."""

import cmath
import math
import random
import struct

RATE = 16_000


def make_song(seconds, seed=3):
    rng = random.Random(seed)
    song = []
    phase = 0.0
    for i in range(int(seconds * RATE)):
        phase += 2 * math.pi * (2200 + 900 * math.sin(i / 1900)) / RATE
        loud = max(0.0, math.sin(i / 5200)) ** 2
        song.append(0.7 * loud * math.sin(phase) + 0.02 * rng.uniform(-1, 1))
    return song


def mix(one, other, share):
    mixed = []
    for a, b in zip(one, other):
        value = a * (1 - share) + b * share
        mixed.append(max(-1.0, min(1.0, value)))
    return mixed


def envelope(samples, rise=0.2, fall=0.003):
    level = 0.0
    followed = []
    for sample in samples:
        size = abs(sample)
        level += (size - level) * (rise if size > level else fall)
        followed.append(level)
    return followed


def high_pass(samples, cut):
    keep = 1 / (1 + 2 * math.pi * cut / RATE)
    out = [0.0] * len(samples)
    for i in range(1, len(samples)):
        out[i] = keep * (out[i - 1] + samples[i] - samples[i - 1])
    return out


def fft(values):
    size = len(values)
    if size == 1:
        return list(values)
    even, odd = fft(values[0::2]), fft(values[1::2])
    half = size // 2
    turned = [cmath.exp(-2j * cmath.pi * k / size) * odd[k] for k in range(half)]
    return [even[k] + turned[k] for k in range(half)] + [even[k] - turned[k] for k in range(half)]


def spectrogram(samples, size=256, step=256):
    window = [0.5 - 0.5 * math.cos(2 * math.pi * i / (size - 1)) for i in range(size)]
    frames = []
    for start in range(0, len(samples) - size + 1, step):
        spectrum = fft([samples[start + i] * window[i] for i in range(size)])
        frames.append([abs(value) for value in spectrum[: size // 2]])
    return frames


def pitch_lag(samples, low, high):
    """The shift at which the sound is most like itself."""
    best, best_lag = -math.inf, low
    size = len(samples) - high
    for lag in range(low, high):
        score = 0.0
        for i in range(size):
            score += samples[i] * samples[i + lag]
        if score > best:
            best, best_lag = score, lag
    return best_lag


def calls(levels, loud, pause):
    """Stretches that are loud, with no quiet longer than the pause inside."""
    found = []
    start = last = None
    for i, level in enumerate(levels):
        if level >= loud:
            if start is None:
                start = i
            last = i
        elif start is not None and i - last > pause:
            found.append((start, last))
            start = None
    if start is not None:
        found.append((start, last))
    return found


def warp_cost(one, other):
    size = len(other)
    before = [math.inf] * (size + 1)
    before[0] = 0.0
    for a in one:
        row = [math.inf] * (size + 1)
        for j in range(1, size + 1):
            cost = abs(a - other[j - 1])
            row[j] = cost + min(before[j], before[j - 1], row[j - 1])
        before = row
    return before[size]


def closest_bird(contour, birds):
    scores = {}
    for name, template in birds.items():
        scores[name] = warp_cost(contour, template)
    return min(scores, key=scores.get), scores


def wave_bytes(samples):
    data = b""
    for sample in samples:
        data += struct.pack("<h", int(sample * 32767))
    return struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(data), b"WAVE", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16, b"data", len(data)) + data


def silent_share(samples, limit):
    quiet = 0
    for sample in samples:
        if -limit < sample < limit:
            quiet += 1
    return quiet / len(samples)


def clipped_at(samples):
    for i, sample in enumerate(samples):
        if sample >= 0.5:
            return i
    return -1


def summary(found):
    lines = []
    for start, end in found:
        lines.append(f"{start / RATE:7.2f} s  {(end - start) / RATE:5.2f} s")
    return lines


def main():
    song = make_song(8)
    other = make_song(8, seed=5)
    mixed = mix(song, other, 0.3)
    levels = envelope(mixed)
    cleaned = high_pass(mixed, 300)
    frames = spectrogram(cleaned)
    print(len(frames), max(frames[20]))
    print(pitch_lag(cleaned[6_000:8_000], 4, 150))
    found = calls(levels, 0.1, 1600)
    print("\n".join(summary(found)))
    contour = [max(range(len(frame)), key=frame.__getitem__) for frame in frames][:220]
    rng = random.Random(1)
    birds = {f"bird {n}": [rng.randrange(20, 60) + n for _ in range(260)] for n in range(24)}
    print(closest_bird(contour, birds)[0])
    print(len(wave_bytes(cleaned[:60_000])))
    print(silent_share(mixed, 0.05), clipped_at(mixed))


if __name__ == "__main__":
    main()
