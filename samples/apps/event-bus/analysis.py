import json
import math
from collections import defaultdict, deque


class SlidingStats:
    def __init__(self, width=120):
        self.values = defaultdict(lambda: deque(maxlen=width))

    def score(self, sensor, value):
        window = self.values[sensor]
        if len(window) < 10:
            window.append(value)
            return 0.0
        mean = sum(window) / len(window)
        spread = math.sqrt(sum((v - mean) ** 2 for v in window) / len(window)) or 1.0
        window.append(value)
        return abs(value - mean) / spread


def read_journal(path):
    with open(path, encoding="utf-8") as handle:
        for line in handle:
            stamp, topic, data = json.loads(line)
            yield stamp, topic, data


def series_by_sensor(path, topic="reading"):
    series = defaultdict(list)
    for _, name, data in read_journal(path):
        if name.startswith(topic):
            series[data["sensor"]].append(data["value"])
    return dict(series)


def fft(values):
    n = len(values)
    if n == 1:
        return [complex(values[0])]
    even, odd = fft(values[::2]), fft(values[1::2])
    out = [0j] * n
    for k in range(n // 2):
        angle = -2 * math.pi * k / n
        turned = complex(math.cos(angle), math.sin(angle)) * odd[k]
        out[k] = even[k] + turned
        out[k + n // 2] = even[k] - turned
    return out


def dominant_frequency(values, size=512):
    mean = sum(values) / len(values)
    padded = [v - mean for v in values[:size]]
    padded += [0.0] * (size - len(padded))
    power = [abs(c) for c in fft(padded)[1:size // 2]]
    return power.index(max(power)) + 1


def warp_distance(left, right, band=12):
    infinity = float("inf")
    previous = [0.0] + [infinity] * len(right)
    for i, a in enumerate(left, 1):
        current = [infinity] * (len(right) + 1)
        for j in range(max(1, i - band), min(len(right), i + band) + 1):
            cost = abs(a - right[j - 1])
            current[j] = cost + min(previous[j], current[j - 1], previous[j - 1])
        previous = current
    return previous[-1]


def nearest_pairs(series, length=150):
    names = sorted(series)
    pairs = []
    for i, left in enumerate(names):
        for right in names[i + 1:]:
            pairs.append((warp_distance(series[left][:length], series[right][:length]), left, right))
    return sorted(pairs)[:3]


def histogram(values, bins=24):
    low, high = min(values), max(values)
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int((value - low) / ((high - low) or 1) * bins))] += 1
    top = max(counts)
    return "".join(" ▁▂▃▄▅▆▇█"[count * 8 // top] for count in counts)
