# obstacle: argument
import math


def kick(bodies, dt):
    for a in bodies:
        for b in bodies:
            if a is not b:
                dx, dy = b["x"] - a["x"], b["y"] - a["y"]
                pull = b["mass"] / (math.hypot(dx, dy) + 0.1) ** 3
                a["vx"] += dx * pull * dt
                a["vy"] += dy * pull * dt


def drift(bodies, dt):
    for body in bodies:
        body["x"] += body["vx"] * dt
        body["y"] += body["vy"] * dt


def run(bodies, dt=0.001):
    for _ in range(6000):  # here
        kick(bodies, dt)
        drift(bodies, dt)


if __name__ == "__main__":
    system = [{"x": i * 1.5, "y": i % 3, "vx": 0.0, "vy": 0.2 * i, "mass": 1.0 + i % 4} for i in range(18)]
    run(system)
    print(system[0])
