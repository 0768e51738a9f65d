# obstacle: recurrence
import math

SIZE = 60
MATRIX = [[1.0 / (1 + abs(r - c)) for c in range(SIZE)] for r in range(SIZE)]


def apply(matrix, vector):
    return [sum(cell * entry for cell, entry in zip(row, vector)) for row in matrix]


def dominant(rounds=5000):
    vector = [1.0] + [0.0] * (SIZE - 1)
    scale = 1.0
    for _ in range(rounds):  # here
        image = apply(MATRIX, vector)
        scale = math.sqrt(sum(entry * entry for entry in image))
        vector = [entry / scale for entry in image]
    return scale, vector


if __name__ == "__main__":
    print(dominant()[0])
