# obstacle: recurrence
def settle(x, rate):
    for _ in range(900):
        x = rate * x * (1.0 - x)
    return 0.5 * x + 0.25


def orbit(start, rate):
    points = []
    x = start
    for _ in range(25000):  # here
        x = settle(x, rate)
        points.append(x)
    return points


if __name__ == "__main__":
    print(sum(orbit(0.31, 3.7)))
