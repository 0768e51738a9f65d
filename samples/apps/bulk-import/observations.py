from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator

FIELDS = (("when", 0, 10), ("temperature", 10, 16), ("humidity", 16, 20), ("pressure", 20, 27), ("wind", 27, 32))
LIMITS = {"temperature": (-60, 55), "humidity": (0, 100), "pressure": (850, 1090), "wind": (0, 80)}
MISSING = {"-999.9", "-999", "9999.9", "", "-99.9"}
MAX_GAP = 6


class BadLine(Exception):
    pass


def header(line: str) -> dict:
    return {"id": line[1:8].strip(), "name": line[8:30].strip(), "lat": float(line[30:39]), "lon": float(line[39:48])}


def hour_number(text: str) -> int:
    try:
        day = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
        return day.toordinal() * 24 + int(text[8:10])
    except ValueError as error:
        raise BadLine(text) from error


def value(name: str, text: str) -> float | None:
    text = text.strip()
    if text in MISSING:
        return None
    number = float(text)
    low, high = LIMITS[name]
    return number if low <= number <= high else None


def parse_row(line: str) -> list:
    if len(line) < FIELDS[-1][2]:
        raise BadLine(line)
    row: list = [hour_number(line[0:10])]
    for name, start, end in FIELDS[1:]:
        row.append(value(name, line[start:end]))
    return row


def lines_of(path: str) -> Iterator[str]:
    with open(path, encoding="ascii", errors="replace") as f:
        for line in f:
            yield line.rstrip("\n")


def fill_gaps(rows: list, column: int) -> int:
    """Straight lines across short gaps."""
    filled = 0
    last = None
    for k, row in enumerate(rows):
        if row[column] is None:
            continue
        if last is not None and 1 < k - last <= MAX_GAP:
            a, b = rows[last][column], row[column]
            for j in range(last + 1, k):
                rows[j][column] = round(a + (b - a) * (j - last) / (k - last), 2)
                filled += 1
        last = k
    return filled


def median(values: list) -> float:
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def remove_spikes(rows: list, column: int, width: int = 9, factor: float = 6.0) -> int:
    values = [row[column] for row in rows]
    removed = 0
    for k in range(len(values)):
        around = [v for v in values[max(0, k - width):k + width + 1] if v is not None]
        if values[k] is None or len(around) < 5:
            continue
        middle = median(around)
        spread = median([abs(v - middle) for v in around]) or 0.1
        if abs(values[k] - middle) > factor * spread + 3:
            rows[k][column] = None
            removed += 1
    return removed


def parse_file(path: str):
    lines = lines_of(path)
    station = header(next(lines))
    rows, bad = [], 0
    for line in lines:
        try:
            rows.append(parse_row(line))
        except (BadLine, ValueError):
            bad += 1
    rows.sort(key=lambda r: r[0])
    rows = [next(same) for _, same in itertools.groupby(rows, key=lambda r: r[0])]
    for column in range(1, 5):
        remove_spikes(rows, column)
        fill_gaps(rows, column)
    return station, rows, bad
