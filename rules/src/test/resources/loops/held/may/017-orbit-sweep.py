# remedy: processes
# shape: map
STEPS = 80_000
DT = 0.001


def energy_after(mass):
    x, y = 1.0, 0.0
    vx, vy = 0.0, mass ** 0.5
    for _ in range(STEPS):
        r3 = (x * x + y * y) ** 1.5
        vx -= mass * x / r3 * DT
        vy -= mass * y / r3 * DT
        x += vx * DT
        y += vy * DT
    return 0.5 * (vx * vx + vy * vy) - mass / (x * x + y * y) ** 0.5


def sweep(masses):
    energies = [0.0] * len(masses)
    for i, mass in enumerate(masses):  # here
        energies[i] = energy_after(mass)
    return energies


def report():
    masses = [0.5 + 0.05 * n for n in range(60)]
    for mass, energy in zip(masses, sweep(masses)):
        print(f"{mass:.2f} {energy:.6f}")
