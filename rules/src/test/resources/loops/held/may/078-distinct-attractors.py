# remedy: processes
# shape: map
SETTLE = 300_000
RATES = 90


def attractor(rate):
    x = 0.5
    for _ in range(SETTLE):
        x = rate * x * (1.0 - x)
    cycle = []
    for _ in range(64):
        x = rate * x * (1.0 - x)
        cycle.append(round(x, 4))
    return min(cycle)


def main():
    lowest = {attractor(2.8 + n * 0.012) for n in range(RATES)}  # here
    print(len(lowest), "different attractors, lowest", min(lowest))


if __name__ == "__main__":
    main()
