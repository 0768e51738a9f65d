"""Harmonic constituents used by the tidal analysis.

Speeds are in degrees per mean solar hour (Schureman 1958, table 2).
"""
import math

SPEEDS = {
    "M2": 28.9841042, "S2": 30.0000000, "N2": 28.4397295, "K1": 15.0410686,
    "O1": 13.9430356, "P1": 14.9589314, "K2": 30.0821373, "M4": 57.9682084,
}


def speed(name):
    try:
        return math.radians(SPEEDS[name])
    except KeyError:
        raise ValueError(f"unknown constituent {name!r}") from None


def resolvable(hours):
    """Constituents which the Rayleigh criterion allows for a record of this length."""
    names = []
    for name in sorted(SPEEDS, key=SPEEDS.get):
        if all(abs(SPEEDS[name] - SPEEDS[other]) * hours >= 360.0 for other in names):
            names.append(name)
    return names


def design_matrix(times, names):
    speeds = [speed(n) for n in names]
    rows = []
    for t in times:
        row = [1.0]
        for w in speeds:
            row.append(math.cos(w * t))
            row.append(math.sin(w * t))
        rows.append(row)
    return rows
