"""Radio and visual meteors: echoes in a signal, radiants, rates, masses.

The visual part follows what observers' societies publish; units are km, s, kg and degrees unless said otherwise.
"""

import math
import random

RATE = 2000.0
"""Samples per second of the receiver's audio."""

SHOWERS = [("QUA", 4, 230.0, 49.0), ("LYR", 112, 271.0, 34.0), ("ETA", 126, 338.0, -1.0), ("SDA", 211, 340.0, -16.0), ("CAP", 211, 307.0, -10.0), ("PER", 225, 48.0, 58.0),
           ("AUR", 244, 91.0, 39.0), ("DRA", 281, 262.0, 54.0), ("ORI", 295, 95.0, 16.0), ("STA", 309, 52.0, 15.0), ("NTA", 316, 58.0, 22.0), ("LEO", 321, 152.0, 22.0),
           ("MON", 343, 100.0, 8.0), ("HYD", 346, 127.0, 2.0), ("GEM", 348, 112.0, 33.0), ("URS", 356, 217.0, 76.0)]


def detrend(samples):
    """Takes away the straight line of least squares."""
    n = len(samples)
    sx = sy = sxx = sxy = 0.0
    for i, y in enumerate(samples):
        sx += i
        sy += y
        sxx += i * i
        sxy += i * y
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    base = (sy - slope * sx) / n
    return [y - (base + slope * i) for i, y in enumerate(samples)]


def goertzel(samples, frequency):
    """Power at one frequency."""
    coefficient = 2 * math.cos(2 * math.pi * frequency / RATE)
    before = before2 = 0.0
    for sample in samples:
        before, before2 = sample + coefficient * before - before2, before
    return before * before + before2 * before2 - coefficient * before * before2


def spectrum(samples, frequencies):
    return [goertzel(samples, frequency) for frequency in frequencies]


def block_powers(samples, size=64):
    powers = []
    for start in range(0, len(samples) - size + 1, size):
        block = samples[start:start + size]
        powers.append(sum(s * s for s in block) / size)
    return powers


def echoes(powers, on, off):
    """(first block, last block) wherever the power rises over `on` until it falls under `off`."""
    found, begin = [], None
    for i, power in enumerate(powers):
        if begin is None:
            if power > on:
                begin = i
        elif power < off:
            found.append((begin, i - 1))
            begin = None
    if begin is not None:
        found.append((begin, len(powers) - 1))
    return found


def join_close(events, gap=3):
    joined = []
    for first, last in events:
        if joined and first - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def autocorrelation(values, lags):
    mean = sum(values) / len(values)
    centred = [v - mean for v in values]
    power = sum(c * c for c in centred)
    return [sum(a * b for a, b in zip(centred, centred[lag:])) / power for lag in range(lags)]


def angle(ra1, dec1, ra2, dec2):
    ra1, dec1, ra2, dec2 = map(math.radians, (ra1, dec1, ra2, dec2))
    cosine = math.sin(dec1) * math.sin(dec2) + math.cos(dec1) * math.cos(dec2) * math.cos(ra1 - ra2)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def shower_of(day, ra, dec, reach=8.0):
    for name, peak, shower_ra, shower_dec in SHOWERS:
        if abs(day - peak) <= 12 and angle(ra, dec, shower_ra, shower_dec) <= reach:
            return name
    return "SPO"


def associate(meteors):
    names = []
    for day, ra, dec in meteors:
        names.append(shower_of(day, ra, dec))
    return names


def unit(ra, dec):
    ra, dec = math.radians(ra), math.radians(dec)
    return math.cos(dec) * math.cos(ra), math.cos(dec) * math.sin(ra), math.sin(dec)


def radiant(tracks, step=3):
    """The point of the sky nearest to all great circles on which meteors were drawn, each given by its pole."""
    best, where = float("inf"), None
    for ra in range(0, 360, step):
        for dec in range(-30, 90, step):
            x, y, z = unit(ra, dec)
            misfit = 0.0
            for px, py, pz in tracks:
                misfit += (x * px + y * py + z * pz) ** 2
            if misfit < best:
                best, where = misfit, (ra, dec)
    return where, best


def poles(pairs):
    made = []
    for one, other in pairs:
        ax, ay, az = unit(*one)
        bx, by, bz = unit(*other)
        x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
        size = math.sqrt(x * x + y * y + z * z)
        made.append((x / size, y / size, z / size))
    return made


def ablate(mass, speed, slope, step=0.005):
    """Height and speed of a body that falls in until it is burnt or slow."""
    height, path = 120.0, []
    first = mass
    while mass > first * 0.01 and speed > 4.0 and height > 15.0:
        density = 1.225 * math.exp(-height / 7.2)
        area = 1.2 * (mass / 3000.0) ** (2 / 3)
        metres = speed * 1000.0
        speed -= density * area * metres * metres / mass * step / 1000.0
        mass -= min(mass * 0.5, 0.5 * area * density * metres ** 3 * 2.0e-8 * step)
        height -= speed * math.sin(slope) * step
        path.append((height, speed))
    return path


def end_heights(bodies):
    ends = []
    for mass, speed, slope in bodies:
        ends.append(ablate(mass, speed, math.radians(slope))[-1][0])
    return ends


def first_mass(end, speed, slope):
    """The mass that would burn out at the height seen, by halving."""
    low, high = 1e-7, 10.0
    for _ in range(14):
        middle = math.sqrt(low * high)
        if ablate(middle, speed, math.radians(slope))[-1][0] > end:
            low = middle
        else:
            high = middle
    return middle


def masses(tracks):
    return [first_mass(end, speed, slope) for end, speed, slope in tracks]


def zhr(observations, radiant_height):
    """Zenithal hourly rates of (count, hours, limiting magnitude)."""
    rates = []
    for count, hours, limit in observations:
        rates.append(count * 2.4 ** (6.5 - limit) / (hours * math.sin(math.radians(radiant_height))))
    return rates


def jackknife(values):
    """Means without one value each: how much does one night matter?"""
    means = []
    for i in range(len(values)):
        rest = values[:i] + values[i + 1:]
        means.append(sum(rest) / len(rest))
    return means


def bootstrap(values, rounds, seed=1):
    rng = random.Random(seed)
    means = []
    for _ in range(rounds):
        means.append(sum(rng.choices(values, k=len(values))) / len(values))
    means.sort()
    return means[rounds // 40], means[-1 - rounds // 40]


def magnitudes(seen):
    classes = {}
    for magnitude in seen:
        key = math.floor(magnitude + 0.5)
        classes[key] = classes.get(key, 0) + 1
    return classes


def read_log(lines):
    """`day ra dec magnitude` per line, # begins remarks."""
    meteors = []
    for line in lines:
        line = line.partition("#")[0].strip()
        if line:
            day, ra, dec, magnitude = line.split()
            meteors.append((int(day), float(ra), float(dec), float(magnitude)))
    return meteors


def receiver(seconds, seed=4):
    rng = random.Random(seed)
    samples = [rng.gauss(0.0, 1.0) + 0.0005 * i for i in range(int(seconds * RATE))]
    for start in range(1200, len(samples) - 600, 2700):
        for i in range(500):
            samples[start + i] += 6 * math.exp(-i / 180) * math.sin(2 * math.pi * 420 * i / RATE)
    return samples


def main():
    samples = detrend(receiver(5))
    powers = block_powers(samples)
    print(join_close(echoes(powers, 3.0, 1.6)))
    strength = spectrum(samples, range(380, 460, 4))
    print(380 + 4 * strength.index(max(strength)), autocorrelation(powers, 20)[:3])
    rng = random.Random(5)
    pairs = [((48 + rng.uniform(5, 30), 58 - rng.uniform(5, 20)), (48 + rng.uniform(30, 60), 58 - rng.uniform(20, 40))) for _ in range(20)]
    print(radiant(poles(pairs)), end_heights([(0.001, 59, 45), (0.01, 25, 30)]), masses([(80, 35, 40), (86, 59, 30)]))
    log = read_log([f"225 {rng.uniform(0, 360):.1f} {rng.uniform(-20, 80):.1f} {rng.gauss(3, 1.2):.1f}" for _ in range(200)])
    print(associate([m[:3] for m in log])[:5], magnitudes([m[3] for m in log]))
    rates = zhr([(rng.randint(3, 40), rng.uniform(0.5, 2), rng.uniform(5, 6.5)) for _ in range(60)], 50)
    print(bootstrap(rates, 1000), max(jackknife(rates)))


if __name__ == "__main__":
    main()
