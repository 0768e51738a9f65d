import math
import random
from statistics import fmean


def bootstrap(values, times=400, seed=1):
    """A 95 % interval for the mean."""
    rng = random.Random(seed)
    means = sorted(fmean(rng.choices(values, k=len(values))) for _ in range(times))
    return means[int(0.025 * times)], means[int(0.975 * times)]


def permutation_test(left, right, times=300, seed=2):
    rng = random.Random(seed)
    observed = abs(fmean(left) - fmean(right))
    pool = list(left) + list(right)
    beyond = 0
    for _ in range(times):
        rng.shuffle(pool)
        if abs(fmean(pool[:len(left)]) - fmean(pool[len(left):])) >= observed:
            beyond += 1
    return (beyond + 1) / (times + 1)


def quantile(ordered, share):
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def describe(values):
    ordered = sorted(values)
    mean = fmean(ordered)
    spread = math.sqrt(sum((v - mean) ** 2 for v in ordered) / max(1, len(ordered) - 1))
    return {"count": len(ordered), "mean": mean, "spread": spread,
            **{f"q{int(s * 100)}": quantile(ordered, s) for s in (0.05, 0.5, 0.95)}}


def histogram(values, bins=20):
    low, high = min(values), max(values)
    width = (high - low) / bins or 1.0
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int((value - low) / width))] += 1
    top = max(counts)
    return [f"{low + n * width:10.2f} " + "#" * round(40 * count / top) for n, count in enumerate(counts)]


def entropy(values, bins=16):
    low, high = min(values), max(values)
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int((value - low) / ((high - low) / bins or 1)))] += 1
    return -sum(c / len(values) * math.log2(c / len(values)) for c in counts if c)
