# remedy: processes
# shape: nested
import math
from random import Random

POINTS = 500
DIMENSIONS = 200


def euclid(p, q):
    total = 0.0
    for a, b in zip(p, q):
        total += (a - b) ** 2
    return math.sqrt(total)


def distance_matrix(points):
    table = []
    for p in points:  # here
        row = []
        for q in points:
            row.append(euclid(p, q))
        table.append(row)
    return table


def main():
    rng = Random(11)
    points = [[rng.random() for _ in range(DIMENSIONS)] for _ in range(POINTS)]
    table = distance_matrix(points)
    print(f"{max(map(max, table)):.3f}")


if __name__ == "__main__":
    main()
