"""Fetches gauge records, fits a harmonic model, publishes high and low waters for the coming days."""
import argparse
import math
import statistics

import constituents
import lsq
from portal import Portal


class Model:
    def __init__(self, names, coefficients):
        self.names = names
        self.mean = coefficients[0]
        self.terms = [
            (constituents.speed(n), coefficients[2 * i + 1], coefficients[2 * i + 2]) for i, n in enumerate(names)
        ]

    def level(self, t):
        return self.mean + sum(a * math.cos(w * t) + b * math.sin(w * t) for w, a, b in self.terms)

    def amplitudes(self):
        return {n: (math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360) for n, (_, a, b) in zip(self.names, self.terms)}


def despike(series, window=7, limit=4.0):
    """Drops readings that are far away from the running median."""
    half, out = window // 2, []
    for i, (t, v) in enumerate(series):
        near = [x for _, x in series[max(0, i - half):i + half + 1]]
        mid = statistics.median(near)
        spread = statistics.median(abs(x - mid) for x in near) or 0.01
        if abs(v - mid) <= limit * spread * 3:
            out.append((t, v))
    return out


def fit(series, datum):
    times = [t for t, _ in series]
    names = constituents.resolvable(times[-1] - times[0])
    matrix = constituents.design_matrix(times, names)
    return Model(names, lsq.solve(matrix, [v - datum for _, v in series]))


def residual_rms(model, series, datum):
    return math.sqrt(sum((v - datum - model.level(t)) ** 2 for t, v in series) / len(series))


def extremes(model, start, hours, step=0.2):
    """Turning points in [start, start + hours), refined by golden section."""
    found = []
    before, here = model.level(start - step), model.level(start)
    for k in range(1, int(hours / step)):
        t = start + k * step
        after = model.level(t)
        if (here - before) * (after - here) < 0:
            found.append(refine(model, t - 2 * step, t, here > before))
        before, here = here, after
    return found


def refine(model, a, b, high):
    sign, g = (-1 if high else 1), (math.sqrt(5) - 1) / 2
    while b - a > 1 / 120:
        c, d = b - g * (b - a), a + g * (b - a)
        if sign * model.level(c) < sign * model.level(d):
            b = d
        else:
            a = c
    t = (a + b) / 2
    return {"t": round(t, 3), "level": round(model.level(t), 3), "kind": "HW" if high else "LW"}


def clock(hour):
    day, rest = divmod(hour, 24)
    return f"{int(day):3d} {int(rest):02d}:{int(rest % 1 * 60):02d}"


def almanac(name, table):
    lines = [f"{name}", "=" * len(name)]
    lines += [f"{clock(row['t'])}  {row['kind']}  {row['level']:+.2f} m" for row in table]
    return "\n".join(lines) + "\n"


def load_record(portal, station, months):
    series = []
    for month in months:
        series.extend(portal.levels(station, month))
    return series


def process(portal, station, months, days):
    datum = portal.datum(station["id"])
    record = load_record(portal, station["id"], months)
    clean = despike(record)
    model = fit(clean, datum)
    table = extremes(model, clean[-1][0], 24 * days)
    with open(f"{station['id']}.txt", "w") as f:
        f.write(almanac(station["name"], table))
    portal.publish(station["id"], table)
    return residual_rms(model, clean, datum), model.amplitudes()


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--months", type=int, default=2)
    parser.add_argument("--days", type=int, default=7)
    options = parser.parse_args(argv)
    portal = Portal(options.url)
    report = {}
    for station in portal.stations():
        report[station["id"]] = process(portal, station, range(1, options.months + 1), options.days)
    return report
