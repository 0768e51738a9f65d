"""How long small moons stay near their planet, for a range of starting speeds."""

import math

STEPS = 1500
BODIES = [(0.0, 0.0, 1000.0), (9.0, 0.0, 5.0), (0.0, 14.0, 8.0)]


def simulate(speed):
    x, y = 5.0, 0.0
    vx, vy = 0.0, speed
    dt = 0.002
    farthest = 0.0
    for _ in range(STEPS):
        ax = ay = 0.0
        for bx, by, mass in BODIES:
            dx, dy = bx - x, by - y
            distance = math.sqrt(dx * dx + dy * dy) + 0.01
            pull = mass / (distance * distance * distance)
            ax += dx * pull
            ay += dy * pull
        vx += ax * dt
        vy += ay * dt
        x += vx * dt
        y += vy * dt
        farthest = max(farthest, math.hypot(x, y))
    return farthest


def sweep(speeds):
    results = []
    for speed in speeds:
        results.append(simulate(speed))
    return results


def orbit(steps):
    x, y, vx, vy = 5.0, 0.0, 0.0, 14.0
    for _ in range(steps):
        distance = math.sqrt(x * x + y * y)
        pull = 1000.0 / (distance * distance * distance)
        vx -= x * pull * 0.001
        vy -= y * pull * 0.001
        x += vx * 0.001
        y += vy * 0.001
    return x, y


def energies(planets):
    return [0.5 * mass * (vx * vx + vy * vy) for mass, vx, vy in planets]


def pair_forces(positions):
    forces = []
    for i, (x, y) in enumerate(positions):
        fx = fy = 0.0
        for j, (ox, oy) in enumerate(positions):
            if i != j:
                dx, dy = ox - x, oy - y
                square = dx * dx + dy * dy + 0.01
                fx += dx / square
                fy += dy / square
        forces.append((fx, fy))
    return forces


def main():
    speeds = [10.0 + i * 0.2 for i in range(400)]
    distances = sweep(speeds)
    print(sum(1 for distance in distances if distance < 50), "of", len(distances), "stay")
    print(orbit(1_200_000))
    planets = [(i + 1.0, 0.1 * i, 0.2 * i) for i in range(60)]
    print(sum(energies(planets)))
    positions = [(math.sin(i) * i, math.cos(i) * i) for i in range(1600)]
    print(pair_forces(positions)[0])


if __name__ == "__main__":
    main()
