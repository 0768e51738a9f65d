import math
from collections import defaultdict
from statistics import fmean


def percentile(values, share):
    ordered = sorted(values)
    at = (len(ordered) - 1) * share
    low, high = math.floor(at), math.ceil(at)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


FUNCTIONS = {"mean": fmean, "max": max, "min": min, "sum": math.fsum, "count": len, "p95": lambda v: percentile(v, 0.95)}


def buckets(points, width):
    found = defaultdict(list)
    for time, value in points:
        found[time - time % width].append(value)
    return found


def downsample(points, width, function="mean"):
    return [(time, FUNCTIONS[function](values)) for time, values in sorted(buckets(points, width).items())]


def rate(points):
    out = []
    for (t0, v0), (t1, v1) in zip(points, points[1:]):
        if t1 > t0:
            out.append((t1, max(0.0, v1 - v0) / (t1 - t0)))
    return out


def smooth(points, alpha=0.3):
    level, out = None, []
    for time, value in points:
        level = value if level is None else alpha * value + (1 - alpha) * level
        out.append((time, level))
    return out


def outliers(points, factor=3.0):
    if len(points) < 3:
        return []
    values = [v for _, v in points]
    mean = fmean(values)
    spread = math.sqrt(fmean((v - mean) ** 2 for v in values))
    return [p for p in points if abs(p[1] - mean) > factor * spread]


def sparkline(points):
    values = [v for _, v in points]
    if not values:
        return ""
    low, high = min(values), max(values)
    return "".join("_.-=*#%@"[int((v - low) / ((high - low) or 1) * 7)] for v in values)


def run(barn, text):
    """QUERY = function series start end width [| rate | smooth | outliers]"""
    head, *steps = [s.strip() for s in text.split("|")]
    function, pattern, start, end, width = head.split()
    answer = {}
    for name in barn.names(pattern):
        points = barn.read(name, int(start), int(end))
        for step in steps:
            points = {"rate": rate, "smooth": smooth, "outliers": outliers}[step](points)
        answer[name] = downsample(points, int(width), function)
    return answer
