import cmath
import math


def fft(values):
    """Radix 2; the length is a power of two."""
    n = len(values)
    if n == 1:
        return [complex(values[0])]
    even, odd = fft(values[0::2]), fft(values[1::2])
    turned = [cmath.exp(-2j * math.pi * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def window(values):
    n = len(values) - 1
    return [v * (0.5 - 0.5 * math.cos(2 * math.pi * k / n)) for k, v in enumerate(values)]


def spectrum(values):
    return [abs(c) * 4 / len(values) for c in fft(window(values))[:len(values) // 2]]


def distortion(values):
    """Harmonics against the fundamental."""
    lines = spectrum(values)
    main = max(range(2, len(lines)), key=lines.__getitem__)
    power = sum(max(lines[k * main - 1:k * main + 2]) ** 2 for k in range(2, 6) if k * main + 2 < len(lines))
    return main, math.sqrt(power) / lines[main]


def fit_line(points):
    n = len(points)
    mx, my = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    slope = sum((x - mx) * (y - my) for x, y in points) / sum((x - mx) ** 2 for x, _ in points)
    return slope, my - slope * mx, max(abs(y - my - slope * (x - mx)) for x, y in points)
