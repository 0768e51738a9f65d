# remedy: processes
# shape: search
import itertools
from random import Random

RATES = [0.001, 0.003, 0.01, 0.03, 0.1]
PENALTIES = [0.0, 0.01, 0.1, 1.0]
EPOCHS = 800


def samples():
    rng = Random(3)
    xs = [rng.uniform(-1, 1) for _ in range(600)]
    return [(x, 2.5 * x - 0.7 + rng.gauss(0, 0.1)) for x in xs]


def train(data, rate, penalty):
    slope = bias = 0.0
    for _ in range(EPOCHS):
        for x, y in data:
            error = slope * x + bias - y
            slope -= rate * (error * x + penalty * slope)
            bias -= rate * error
    return sum((slope * x + bias - y) ** 2 for x, y in data) / len(data)


def main():
    data = samples()
    best_loss = float("inf")
    best_setting = None
    for rate, penalty in itertools.product(RATES, PENALTIES):  # here
        loss = train(data, rate, penalty)
        if loss < best_loss:
            best_loss = loss
            best_setting = (rate, penalty)
    print(best_setting, f"{best_loss:.5f}")


if __name__ == "__main__":
    main()
