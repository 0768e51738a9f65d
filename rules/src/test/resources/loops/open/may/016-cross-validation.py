# remedy: processes
# shape: map
from random import Random

FOLDS = 10
SAMPLES = 3000
NEIGHBOURS = 5


def make_samples():
    rng = Random(21)
    rows = []
    for _ in range(SAMPLES):
        x, y = rng.random(), rng.random()
        rows.append((x, y, x * x + y > 0.8))
    return rows


def accuracy(samples, fold):
    held = samples[fold::FOLDS]
    known = [s for i, s in enumerate(samples) if i % FOLDS != fold]
    right = 0
    for x, y, label in held:
        near = sorted(known, key=lambda s: (s[0] - x) ** 2 + (s[1] - y) ** 2)[:NEIGHBOURS]
        votes = sum(1 for s in near if s[2])
        right += (votes * 2 > NEIGHBOURS) == label
    return right / len(held)


def main():
    samples = make_samples()
    scores = []
    for fold in range(FOLDS):  # here
        scores.append(accuracy(samples, fold))
    print(f"mean accuracy {sum(scores) / FOLDS:.3f}")


if __name__ == "__main__":
    main()
