"""The regions of app.py by each remedy."""

import functools
import math

import app
from remedies_kit import Independent, Region


class Sweep(Independent):
    region = "sweep: for speed in speeds"
    item = staticmethod(app.simulate)

    def prepare(self):
        return ([10.0 + i * 0.2 for i in range(400)],)

    def original(self, speeds):
        return app.sweep(speeds)


class Orbit(Region):
    region = "orbit: for _ in range(steps)"

    def prepare(self):
        return (1_200_000,)

    def original(self, steps):
        return app.orbit(steps)

    exact = False

    def compiled(self, steps):
        return kernel("orbit")(steps)


def energy(planet):
    mass, vx, vy = planet
    return 0.5 * mass * (vx * vx + vy * vy)


class Energies(Independent):
    region = "energies: for mass, vx, vy in planets"
    item = staticmethod(energy)

    def prepare(self):
        return ([(i + 1.0, 0.1 * i, 0.2 * i) for i in range(60)],)

    def original(self, planets):
        return app.energies(planets)


def force(positions, i):
    x, y = positions[i]
    fx = fy = 0.0
    for j, (ox, oy) in enumerate(positions):
        if i != j:
            dx, dy = ox - x, oy - y
            square = dx * dx + dy * dy + 0.01
            fx += dx / square
            fy += dy / square
    return fx, fy


def forces(positions, numbers):
    return [force(positions, i) for i in numbers]


class PairForces(Independent):
    region = "pair_forces: for i, (x, y) in enumerate(positions)"
    exact = False

    def prepare(self):
        return ([(math.sin(i) * i, math.cos(i) * i) for i in range(1600)],)

    def original(self, positions):
        return app.pair_forces(positions)

    def items(self, positions):
        count = len(positions)
        return [range(start, min(start + 200, count)) for start in range(0, count, 200)]

    def task(self, positions):
        return functools.partial(forces, positions)

    def join(self, results, positions):
        return [force for part in results for force in part]

    def native(self, positions):
        import numpy
        points = numpy.array(positions)
        delta = points[None, :, :] - points[:, None, :]
        square = (delta * delta).sum(axis=2) + 0.01
        return [tuple(row) for row in (delta / square[:, :, None]).sum(axis=1).tolist()]


@functools.cache
def kernel(name):
    import numba
    return numba.njit(getattr(app, name))
