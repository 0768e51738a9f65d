import math
import random
from collections import defaultdict

import numpy as np


def haversine(a, b):
    la1, lo1, la2, lo2 = map(math.radians, (a["lat"], a["lon"], b["lat"], b["lon"]))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def distance_table(infos):
    names = sorted(infos)
    return {(a, b): haversine(infos[a], infos[b]) for a in names for b in names if a < b}


def monthly_means(dates, values):
    groups = defaultdict(list)
    for d, v in zip(dates, values):
        groups[d[:7]].append(v)
    return {m: sum(vs) / len(vs) for m, vs in sorted(groups.items())}


def rolling_mean(values, window=30):
    res = []
    for i in range(len(values)):
        part = values[max(0, i - window + 1):i + 1]
        res.append(sum(part) / len(part))
    return res


def linear_trend(y):
    x = np.arange(len(y))
    A = np.vstack([x, np.ones(len(y))]).T
    slope, icpt = np.linalg.lstsq(A, np.asarray(y), rcond=None)[0]
    return slope * 365.25, icpt


def seasonal_fit(y, period=365.25):
    t = np.arange(len(y)) * 2 * np.pi / period
    A = np.column_stack([np.ones_like(t), np.cos(t), np.sin(t), np.cos(2 * t), np.sin(2 * t)])
    coef, *_ = np.linalg.lstsq(A, np.asarray(y), rcond=None)
    return coef, np.asarray(y) - A @ coef


def correlations(data):
    ids = sorted(data)
    m = np.array([data[i]["temp"] for i in ids])
    return ids, np.corrcoef(m)


def dist2(p, q):
    return sum((a - b) ** 2 for a, b in zip(p, q))


def nearest(point, centres):
    best, where = float("inf"), 0
    for k, c in enumerate(centres):
        d = dist2(point, c)
        if d < best:
            best, where = d, k
    return where


def kmeans(points, k=4, rounds=12, seed=3):
    rng = random.Random(seed)
    centres = rng.sample(points, k)
    for _ in range(rounds):
        buckets = [[] for _ in range(k)]
        for p in points:
            buckets[nearest(p, centres)].append(p)
        new = [tuple(sum(c) / len(b) for c in zip(*b)) if b else centres[i] for i, b in enumerate(buckets)]
        if new == centres:
            break
        centres = new
    return centres, [len(b) for b in buckets]


def bootstrap_ci(values, n=400, seed=1):
    rng = np.random.default_rng(seed)
    arr = np.asarray(values)
    means = np.array([rng.choice(arr, len(arr)).mean() for _ in range(n)])
    return np.percentile(means, [2.5, 97.5])


def longest_dry_spell(rain, limit=0.2):
    best = cur = 0
    for r in rain:
        cur = cur + 1 if r < limit else 0
        best = max(best, cur)
    return best


def rmse(a, b):
    return float(np.sqrt(np.mean((np.asarray(a) - np.asarray(b)) ** 2)))
