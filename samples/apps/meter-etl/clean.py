from collections import defaultdict
from statistics import median

STEP = 900


def by_meter(readings):
    groups = defaultdict(list)
    for r in readings:
        groups[r.meter].append(r)
    return groups


def ordered(readings):
    """Sorted, of several readings of one time the one of best quality."""
    best = {}
    for r in readings:
        old = best.get(r.stamp)
        if old is None or r.quality < old.quality:
            best[r.stamp] = r
    return [best[k] for k in sorted(best)]


def fill(readings):
    out = []
    for a, b in zip(readings, readings[1:]):
        out.append(a)
        missing = (b.stamp - a.stamp) // STEP - 1
        for k in range(1, missing + 1):
            out.append(a._replace(stamp=a.stamp + k * STEP, kwh=a.kwh + (b.kwh - a.kwh) * k / (missing + 1), quality="E"))
    out.extend(readings[-1:])
    return out


def spikes(readings, width=12, factor=6.0):
    """Indexes of readings far from the median of their neighbours."""
    values = [r.kwh for r in readings]
    odd = []
    for i, v in enumerate(values):
        near = values[max(0, i - width):i + width + 1]
        m = median(near)
        spread = median(abs(x - m) for x in near) or 0.01
        if abs(v - m) > factor * spread and v > 1:
            odd.append(i)
    return odd


def smooth(readings, odd):
    out = list(readings)
    for i in odd:
        left = out[i - 1].kwh if i else out[i + 1].kwh
        out[i] = out[i]._replace(kwh=left, quality="S")
    return out


def clean(readings):
    line = fill(ordered(readings))
    return smooth(line, spikes(line))


def daily(readings):
    days = defaultdict(float)
    for r in readings:
        days[r.stamp // 86400] += r.kwh
    return dict(days)


def cost(readings, tariff):
    day, night = tariff
    return sum(r.kwh * (night if r.stamp // 3600 % 24 < 6 else day) for r in readings)
