"""River levels: readings of gauges, rating curves, routing of floods, what is under water, warnings."""

import json
import math
import random
import statistics
import urllib.request
from collections import deque

STATIONS = "http://127.0.0.1:8731/gauges/"
NEIGHBOURS = ((0, 1), (1, 0), (0, -1), (-1, 0))


def make_rain(hours, seed=6):
    rng = random.Random(seed)
    rain, storm = [], 0.0
    for _ in range(hours):
        storm = max(0.0, storm * 0.8 + (rng.gauss(2, 4) if rng.random() < 0.06 else 0.0))
        rain.append(round(storm, 2))
    return rain


def make_terrain(size, seed=2):
    rng = random.Random(seed)
    waves = [(rng.uniform(0.02, 0.12), rng.uniform(0.02, 0.12), rng.uniform(0, 6), rng.uniform(0.5, 4)) for _ in range(7)]
    return [[20 + abs(x - size / 2) / 6 + sum(a * math.sin(u * x + v * y + p) for u, v, p, a in waves) for x in range(size)] for y in range(size)]


def stages(text):
    """Levels in centimetres, with gaps and jokes of the transmitter."""
    levels = []
    for line in text.splitlines():
        fields = line.split("\t")
        if len(fields) != 3 or fields[2] in ("", "---"):
            levels.append(None)
            continue
        try:
            levels.append(float(fields[2].replace(",", ".")))
        except ValueError:
            levels.append(None)
    return levels


def filled(levels):
    """Gaps get what lies on the line between their ends."""
    out, i = list(levels), 0
    while i < len(out):
        if out[i] is None:
            j = i
            while j < len(out) and out[j] is None:
                j += 1
            left = out[i - 1] if i else (out[j] if j < len(out) else 0.0)
            right = out[j] if j < len(out) else left
            for k in range(i, j):
                out[k] = left + (right - left) * (k - i + 1) / (j - i + 1)
            i = j
        i += 1
    return out


def discharges(levels, a=0.0042, zero=38.0, exponent=1.72):
    return [a * max(0.0, level - zero) ** exponent for level in levels]


def muskingum(inflow, k=2.0, x=0.2, dt=1.0):
    """What comes out of a reach of river."""
    d = k * (1 - x) + dt / 2
    c0, c1, c2 = (dt / 2 - k * x) / d, (dt / 2 + k * x) / d, (k * (1 - x) - dt / 2) / d
    out = [inflow[0]]
    for before, now in zip(inflow, inflow[1:]):
        out.append(c0 * now + c1 * before + c2 * out[-1])
    return out


def runoff(rain, unit):
    """Each hour's rain comes down the valley over the next hours."""
    flow = [0.0] * (len(rain) + len(unit))
    for hour, amount in enumerate(rain):
        for lag, share in enumerate(unit):
            flow[hour + lag] += amount * share
    return flow


def soil(rain, capacity=60.0):
    wet, over = 20.0, []
    for amount in rain:
        wet = wet * 0.992 + amount
        spill = max(0.0, wet - capacity)
        wet -= spill
        over.append(spill)
    return over


def yearly_peaks(flows, year=8760):
    peaks = []
    for start in range(0, len(flows), year):
        peaks.append(max(flows[start:start + year]))
    return peaks


def return_levels(peaks, years, draws=400, seed=1):
    """A hundred-year flood, and how sure it is: draws the peaks again and again."""
    rng = random.Random(seed)
    levels = []
    for _ in range(draws):
        sample = rng.choices(peaks, k=len(peaks))
        scale = statistics.stdev(sample) * math.sqrt(6) / math.pi
        mode = statistics.fmean(sample) - 0.5772 * scale
        levels.append(mode - scale * math.log(-math.log(1 - 1 / years)))
    levels.sort()
    return levels[len(levels) // 20], levels[len(levels) // 2], levels[-len(levels) // 20]


def flooded(terrain, level, sources):
    """Cells that water reaches from the river."""
    wet, queue = set(sources), deque(sources)
    while queue:
        y, x = queue.popleft()
        for dy, dx in NEIGHBOURS:
            there = y + dy, x + dx
            if 0 <= there[0] < len(terrain) and 0 <= there[1] < len(terrain) and there not in wet and terrain[there[0]][there[1]] < level:
                wet.add(there)
                queue.append(there)
    return wet


def flood_maps(terrain, levels, sources):
    areas = {}
    for level in levels:
        areas[level] = len(flooded(terrain, level, sources))
    return areas


def slopes(terrain):
    steep = []
    for y in range(1, len(terrain) - 1):
        row = []
        for x in range(1, len(terrain) - 1):
            dx = (terrain[y][x + 1] - terrain[y][x - 1]) / 2
            dy = (terrain[y + 1][x] - terrain[y - 1][x]) / 2
            row.append(math.atan(math.hypot(dx, dy)))
        steep.append(row)
    return steep


def latest(stations):
    levels = {}
    for station in stations:
        try:
            with urllib.request.urlopen(f"{STATIONS}{station}", timeout=5) as answer:
                levels[station] = json.load(answer)["price"]
        except OSError:
            levels[station] = None
    return levels


def warnings(levels, thresholds):
    messages = []
    for station, level in levels.items():
        for name, least in thresholds:
            if level is not None and level >= least:
                messages.append(f"{name} at gauge {station}: {level:.0f} cm")
                break
    return messages


def houses_hit(houses, wet):
    hit = []
    for name, cell in houses:
        if cell in wet:
            hit.append(name)
    return hit


def main():
    rain = make_rain(2000)
    unit = [math.exp(-h / 8) / 8 for h in range(48)]
    flow = runoff(soil(rain), unit)
    print(max(muskingum(flow)), yearly_peaks(flow, 100)[:3])
    text = "\n".join(f"{i}\tG1\t{80 + 30 * math.sin(i / 50):.1f}" if i % 37 else f"{i}\tG1\t---" for i in range(4000))
    print(sum(discharges(filled(stages(text)))))
    terrain = make_terrain(90)
    river = [(y, 45) for y in range(90)]
    print(flood_maps(terrain, [20, 22, 24, 26, 28, 30], river), len(slopes(terrain)))
    wet = flooded(terrain, 24, river)
    rng = random.Random(1)
    print(houses_hit([(f"house {i}", (rng.randrange(90), rng.randrange(90))) for i in range(300)], wet)[:2])
    print(warnings(latest(range(25)), [("danger", 30), ("alert", 12)])[:2], return_levels([40 + 15 * rng.random() for _ in range(60)], 100))


if __name__ == "__main__":
    main()
