"""Newtonian gravity for a few hundred bodies, plain lists."""
import math
import random

G = 6.674e-3
SOFTENING = 0.05


def make_bodies(count, seed):
    rng = random.Random(seed)
    bodies = []
    for i in range(count):
        r = 1.0 + 9.0 * math.sqrt(rng.random())
        phi = rng.uniform(0, 2 * math.pi)
        speed = math.sqrt(G * 40 / r)
        bodies.append([
            r * math.cos(phi), r * math.sin(phi), rng.gauss(0, 0.2),
            -speed * math.sin(phi), speed * math.cos(phi), 0.0,
            rng.uniform(0.2, 1.0),
        ])
    bodies[0] = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0]
    return bodies


def accelerations(bodies):
    n = len(bodies)
    acc = [[0.0, 0.0, 0.0] for _ in range(n)]
    for i in range(n):
        xi, yi, zi = bodies[i][0], bodies[i][1], bodies[i][2]
        mi = bodies[i][6]
        ai = acc[i]
        for j in range(i + 1, n):
            bj = bodies[j]
            dx, dy, dz = bj[0] - xi, bj[1] - yi, bj[2] - zi
            d2 = dx * dx + dy * dy + dz * dz + SOFTENING
            inv = G / (d2 * math.sqrt(d2))
            wj, wi = bj[6] * inv, mi * inv
            ai[0] += dx * wj
            ai[1] += dy * wj
            ai[2] += dz * wj
            aj = acc[j]
            aj[0] -= dx * wi
            aj[1] -= dy * wi
            aj[2] -= dz * wi
    return acc


def kick(bodies, acc, dt):
    for body, a in zip(bodies, acc):
        for k in range(3):
            body[3 + k] += a[k] * dt


def drift(bodies, dt):
    for body in bodies:
        body[0] += body[3] * dt
        body[1] += body[4] * dt
        body[2] += body[5] * dt


def leapfrog(bodies, acc, dt):
    kick(bodies, acc, dt / 2)
    drift(bodies, dt)
    acc = accelerations(bodies)
    kick(bodies, acc, dt / 2)
    return acc


def energy(bodies):
    kinetic = sum(0.5 * b[6] * (b[3] ** 2 + b[4] ** 2 + b[5] ** 2) for b in bodies)
    potential = 0.0
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            potential -= G * a[6] * b[6] / math.sqrt(math.dist(a[:3], b[:3]) ** 2 + SOFTENING)
    return kinetic + potential


def centre_of_mass(bodies):
    total = sum(b[6] for b in bodies)
    return tuple(sum(b[k] * b[6] for b in bodies) / total for k in range(3))


def close_pairs(bodies, limit=0.4):
    cells = {}
    for i, b in enumerate(bodies):
        cells.setdefault((int(b[0] // limit), int(b[1] // limit)), []).append(i)
    found = []
    for (cx, cy), members in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1)
                for j in cells.get((cx + dx, cy + dy), ())]
        for i in members:
            for j in near:
                if i < j and math.dist(bodies[i][:3], bodies[j][:3]) < limit:
                    found.append((i, j))
    return found


def radial_profile(bodies, rings=12, outer=12.0):
    profile = [0.0] * rings
    for b in bodies:
        k = int(math.hypot(b[0], b[1]) / outer * rings)
        if k < rings:
            profile[k] += b[6]
    return profile
