# obstacle: yield
import itertools

MAPS = [(0.0, 0.16, 0.0), (0.85, 0.85, 1.6), (0.2, 0.22, 1.6), (-0.15, 0.24, 0.44)]


def pull(x, y, turn):
    for k in range(60):
        a, b, c = MAPS[(turn + k) % 4]
        x, y = a * x + 0.04 * y, b * y - 0.04 * x + c
    return x, y


def fern():
    x = y = 0.0
    turn = 1
    while True:  # here
        turn = turn * 75 % 65537
        x, y = pull(x, y, turn)
        yield x, y


if __name__ == "__main__":
    print(max(y for _, y in itertools.islice(fern(), 80000)))
