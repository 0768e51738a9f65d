"""Signal processing with lists of floats."""
import cmath
import math
from collections import deque

from . import BLOCK, RATE


def fft(x):
    n = len(x)
    if n == 1:
        return [complex(x[0])]
    even, odd = fft(x[::2]), fft(x[1::2])
    out = [0j] * n
    for k in range(n // 2):
        t = cmath.exp(-2j * math.pi * k / n) * odd[k]
        out[k], out[k + n // 2] = even[k] + t, even[k] - t
    return out


def hann(n):
    return [0.5 - 0.5 * math.cos(2 * math.pi * i / (n - 1)) for i in range(n)]


def spectrum(block, window):
    return [abs(v) for v in fft([a * b for a, b in zip(block, window)])[:len(block) // 2]]


def spectrogram(samples, size=256, hop=512):
    window = hann(size)
    return [spectrum(samples[i:i + size], window) for i in range(0, len(samples) - size, hop)]


def low_pass(cutoff, taps=31):
    fc = cutoff / RATE
    kernel = []
    for i in range(taps):
        m = i - taps // 2
        h = 2 * fc if m == 0 else math.sin(2 * math.pi * fc * m) / (math.pi * m)
        kernel.append(h * (0.54 - 0.46 * math.cos(2 * math.pi * i / (taps - 1))))
    total = sum(kernel)
    return [h / total for h in kernel]


def convolve(samples, kernel):
    recent = deque([0.0] * len(kernel), maxlen=len(kernel))
    out = []
    for s in samples:
        recent.appendleft(s)
        out.append(sum(a * b for a, b in zip(recent, kernel)))
    return out


def resample(samples, source, target):
    step = source / target
    out, pos = [], 0.0
    while pos < len(samples) - 1:
        i = int(pos)
        part = pos - i
        out.append(samples[i] * (1 - part) + samples[i + 1] * part)
        pos += step
    return out


def energy(samples, size=BLOCK):
    return [math.sqrt(sum(s * s for s in samples[i:i + size]) / size) for i in range(0, len(samples), size)]


def gate(samples, level, size=BLOCK):
    out = []
    for k, e in enumerate(energy(samples, size)):
        part = samples[k * size:(k + 1) * size]
        out.extend(part if e > level else [0.0] * len(part))
    return out


def speech_parts(samples, level, size=BLOCK, least=3):
    """[(first block, last block)] that are loud enough and long enough."""
    parts, start = [], None
    for k, e in enumerate(energy(samples, size) + [0.0]):
        if e > level and start is None:
            start = k
        elif e <= level and start is not None:
            if k - start >= least:
                parts.append((start, k))
            start = None
    return parts


def pitch(block, low=70, high=350):
    """By autocorrelation."""
    best, lag = 0.0, 0
    for k in range(RATE // high, RATE // low):
        r = sum(block[i] * block[i + k] for i in range(0, len(block) - k, 4))
        if r > best:
            best, lag = r, k
    return RATE / lag if lag else 0.0


def normalise(samples, peak=0.9):
    top = max(map(abs, samples), default=0) or 1
    return [s * peak / top for s in samples]


def adpcm(samples):
    """IMA-like: 4 bits a sample."""
    out, predicted, step = bytearray(), 0.0, 0.01
    pending = None
    for s in samples:
        d = s - predicted
        code = min(7, int(abs(d) / step)) | (8 if d < 0 else 0)
        predicted += (-1 if code & 8 else 1) * (code & 7) * step
        step = min(0.5, max(0.0005, step * (0.9 if (code & 7) < 3 else 1.4)))
        if pending is None:
            pending = code
        else:
            out.append(pending << 4 | code)
            pending = None
    return bytes(out)
