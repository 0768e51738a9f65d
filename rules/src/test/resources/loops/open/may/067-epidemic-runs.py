# remedy: processes
# shape: map
from random import Random

PEOPLE = 8000
STEPS = 40
RUNS = 24


class Village:
    def __init__(self, seed):
        self.rng = Random(seed)
        self.sick = [0] * PEOPLE
        self.sick[0] = 5

    def day(self):
        tomorrow = list(self.sick)
        for person, left in enumerate(self.sick):
            if left > 0:
                tomorrow[person] = left - 1 or -1
                for _ in range(2):
                    other = self.rng.randrange(PEOPLE)
                    if self.sick[other] == 0 and self.rng.random() < 0.4:
                        tomorrow[other] = 6
        self.sick = tomorrow


def peak(seed):
    village = Village(seed)
    highest = 0
    for _ in range(STEPS):
        village.day()
        highest = max(highest, sum(1 for left in village.sick if left > 0))
    return highest


def study():
    peaks = [peak(seed) for seed in range(RUNS)]  # here
    print("median peak", sorted(peaks)[RUNS // 2])
