"""Sound sources: each yields samples between -1 and 1, endlessly unless said otherwise."""
import itertools
import math
import random

RATE = 8000
NOTES = {n: 440.0 * 2 ** ((i - 9) / 12) for i, n in enumerate("C C# D D# E F F# G G# A A# B".split())}
KEYS = {}
ROWS, COLUMNS = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
for _i, _k in enumerate("123A456B789C*0#D"):
    KEYS[_k] = (ROWS[_i // 4], COLUMNS[_i % 4])


def sine(freq, rate=RATE):
    step = 2 * math.pi * freq / rate
    for n in itertools.count():
        yield math.sin(n * step)


def square(freq, rate=RATE):
    half = rate / freq / 2
    for n in itertools.count():
        yield 1.0 if int(n / half) % 2 == 0 else -1.0


def noise(seed=0):
    rng = random.Random(seed)
    while True:
        yield rng.uniform(-1, 1)


def pluck(freq, rate=RATE, decay=0.996, seed=1):
    rng = random.Random(seed)
    ring = [rng.uniform(-1, 1) for _ in range(int(rate / freq))]
    i = 0
    while True:
        nxt = (i + 1) % len(ring)
        value = ring[i]
        ring[i] = decay * 0.5 * (value + ring[nxt])
        i = nxt
        yield value


def mix(*sources):
    for values in zip(*sources):
        yield sum(values) / len(values)


def take(source, seconds, rate=RATE):
    return list(itertools.islice(source, int(seconds * rate)))


def fade(samples, rate=RATE, attack=0.01, release=0.05):
    a, r, n = int(attack * rate), int(release * rate), len(samples)
    return [s * min(1.0, i / a, (n - i) / r) for i, s in enumerate(samples)]


def melody(text, source=pluck):
    out = []
    for word in text.split():
        name, _, length = word.partition(":")
        seconds = float(length or 0.25)
        out += [0.0] * int(seconds * RATE) if name == "-" else fade(take(source(NOTES[name]), seconds))
    return out


def dial(digits, seconds=0.06, gap=0.03):
    out = []
    for d in digits:
        low, high = KEYS[d]
        out += take(mix(sine(low), sine(high)), seconds) + [0.0] * int(gap * RATE)
    return out


def echo(samples, delay=0.1, gain=0.4, rate=RATE):
    lag = int(delay * rate)
    out = list(samples)
    for i in range(lag, len(out)):
        out[i] += gain * out[i - lag]
    return out
