"""Statistics as a textbook writes them."""

import math


def wave(count):
    return [50 + 30 * math.sin(i / 77) + i * 7919 % 101 / 10 for i in range(count)]


def spread(values):
    total = 0.0
    squares = 0.0
    for value in values:
        total += value
        squares += value * value
    mean = total / len(values)
    return mean, math.sqrt(squares / len(values) - mean * mean)


def histogram(values, bins):
    low, high = min(values), max(values)
    counts = [0] * bins
    for value in values:
        place = int((value - low) / (high - low) * bins)
        counts[min(place, bins - 1)] += 1
    return counts


def moving_average(values, width):
    return [sum(values[i:i + width]) / width for i in range(len(values) - width + 1)]


def smooth(values, weight):
    level = values[0]
    for value in values:
        level = weight * value + (1 - weight) * level if value < 80 else level
    return level


def correlation(one, other):
    n = len(one)
    mean_one, mean_other = sum(one) / n, sum(other) / n
    above = left = right = 0.0
    for a, b in zip(one, other):
        above += (a - mean_one) * (b - mean_other)
        left += (a - mean_one) ** 2
        right += (b - mean_other) ** 2
    return above / math.sqrt(left * right)


def correlations(columns):
    table = []
    for one in columns:
        table.append([correlation(one, other) for other in columns])
    return table


def nearest_centres(points, centres):
    labels = []
    for x, y in points:
        best, label = math.inf, -1
        for number, (a, b) in enumerate(centres):
            distance = (x - a) * (x - a) + (y - b) * (y - b)
            if distance < best:
                best, label = distance, number
        labels.append(label)
    return labels
