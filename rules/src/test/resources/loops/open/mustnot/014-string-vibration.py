# obstacle: recurrence
import math

CELLS = 400


def next_profile(previous, current):
    following = [0.0] * CELLS
    for i in range(1, CELLS - 1):
        bend = current[i - 1] - 2.0 * current[i] + current[i + 1]
        following[i] = 2.0 * current[i] - previous[i] + 0.25 * bend
    return following


def vibrate(steps):
    previous = [math.sin(math.pi * i / (CELLS - 1)) for i in range(CELLS)]
    current = list(previous)
    energy = []
    for _ in range(steps):  # here
        previous, current = current, next_profile(previous, current)
        energy.append(sum(v * v for v in current))
    return energy


if __name__ == "__main__":
    print(vibrate(10000)[-1])
