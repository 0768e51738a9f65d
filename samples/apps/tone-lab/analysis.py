import cmath
import math

import numpy as np

from synth import COLUMNS, KEYS, RATE, ROWS


def fft(values):
    n = len(values)
    if n == 1:
        return [complex(values[0])]
    even, odd = fft(values[::2]), fft(values[1::2])
    out = [0j] * n
    for k in range(n // 2):
        t = cmath.exp(-2j * math.pi * k / n) * odd[k]
        out[k], out[k + n // 2] = even[k] + t, even[k] - t
    return out


def goertzel(samples, freq, rate=RATE):
    coeff = 2 * math.cos(2 * math.pi * freq / rate)
    s1 = s2 = 0.0
    for x in samples:
        s1, s2 = x + coeff * s1 - s2, s1
    return s1 * s1 + s2 * s2 - coeff * s1 * s2


def blocks(samples, size):
    for start in range(0, len(samples) - size + 1, size):
        yield samples[start:start + size]


def detect_key(block):
    if sum(x * x for x in block) < 0.02 * len(block):
        return None
    low = max(ROWS, key=lambda f: goertzel(block, f))
    high = max(COLUMNS, key=lambda f: goertzel(block, f))
    return next(k for k, pair in KEYS.items() if pair == (low, high))


def decode_keys(samples, size=160):
    found, last = [], None
    for block in blocks(samples, size):
        key = detect_key(block)
        if key and key != last:
            found.append(key)
        last = key
    return "".join(found)


def loudness(samples):
    return math.sqrt(sum(s * s for s in samples) / len(samples)) if samples else 0.0


def dominant(samples, size=2048):
    spectrum = [abs(v) for v in fft(samples[:size])[:size // 2]]
    return max(range(1, len(spectrum)), key=spectrum.__getitem__) * RATE / size


def spectrogram(samples, size=256, hop=128):
    data = np.asarray(samples)
    window = np.hanning(size)
    frames = np.lib.stride_tricks.sliding_window_view(data, size)[::hop]
    return np.abs(np.fft.rfft(frames * window, axis=1))


def onsets(spec, factor=1.6):
    flux = np.maximum(np.diff(spec, axis=0), 0).sum(axis=1)
    mean = np.convolve(flux, np.ones(9) / 9, mode="same")
    return [int(i) for i in np.flatnonzero(flux > factor * mean + 1e-6)]


def low_pass(samples, cutoff, rate=RATE):
    alpha = 1 - math.exp(-2 * math.pi * cutoff / rate)
    value, out = 0.0, []
    for s in samples:
        value += alpha * (s - value)
        out.append(value)
    return out


def autocorrelation_pitch(samples, low=80, high=500, rate=RATE, size=400):
    best, best_lag = 0.0, 0
    for lag in range(rate // high, rate // low):
        score = sum(samples[i] * samples[i + lag] for i in range(size))
        if score > best:
            best, best_lag = score, lag
    return rate / best_lag if best_lag else 0.0
