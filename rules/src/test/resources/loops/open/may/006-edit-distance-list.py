# remedy: processes
# shape: map
from random import Random

LENGTH = 300


def edit_distance(a: str, b: str) -> int:
    previous = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        current = [i]
        for j, right in enumerate(b, 1):
            cost = 0 if left == right else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def strand(seed):
    rng = Random(seed)
    return "".join(rng.choice("ACGT") for _ in range(LENGTH))


def main():
    target = strand(0)
    candidates = [strand(seed) for seed in range(1, 101)]
    distances = [edit_distance(target, candidate) for candidate in candidates]  # here
    print(min(distances), max(distances), distances[:10])


if __name__ == "__main__":
    main()
