"""What the profiles beside it were measured of: `python -m cProfile -o app-3.11.pstats app.py`."""


def same(function):
    return function


def hot(most):
    total = 0
    for number in range(most):
        total += number * number
    return total


@same
def cold(most):
    return [number + 1 for number in range(most)]


def main():
    for _ in range(20):
        hot(100_000)
    cold(100)


if __name__ == "__main__":
    main()
