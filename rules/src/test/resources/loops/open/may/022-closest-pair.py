# remedy: processes
# shape: recursion
import math
from random import Random

POINTS = 120_000


def brute(points):
    best = math.inf
    for i, p in enumerate(points):
        for q in points[i + 1:]:
            best = min(best, math.dist(p, q))
    return best


def closest(points):  # here
    if len(points) <= 8:
        return brute(points)
    middle = len(points) // 2
    line = points[middle][0]
    best = min(closest(points[:middle]), closest(points[middle:]))
    strip = sorted((p for p in points if abs(p[0] - line) < best), key=lambda p: p[1])
    for i, p in enumerate(strip):
        for q in strip[i + 1:i + 8]:
            best = min(best, math.dist(p, q))
    return best


def main():
    rng = Random(5)
    points = sorted((rng.random(), rng.random()) for _ in range(POINTS))
    print(f"{closest(points):.9f}")


if __name__ == "__main__":
    main()
