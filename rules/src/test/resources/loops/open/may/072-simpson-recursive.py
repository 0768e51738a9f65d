# remedy: processes
# shape: recursion
import math


def wave(x):
    return math.sin(x * x) * math.exp(-x / 5)


def simpson(a, b):
    return (b - a) / 6 * (wave(a) + 4 * wave((a + b) / 2) + wave(b))


def integrate(a, b, depth):  # here
    if depth == 0:
        return simpson(a, b)
    middle = (a + b) / 2
    return integrate(a, middle, depth - 1) + integrate(middle, b, depth - 1)


def main():
    print(f"{integrate(0.0, 40.0, 21):.12f}")


if __name__ == "__main__":
    main()
