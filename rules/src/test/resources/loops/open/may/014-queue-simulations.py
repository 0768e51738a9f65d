# remedy: processes
# shape: dict
from random import Random


class Clinic:
    def __init__(self, doctors, minutes):
        self.doctors = doctors
        self.minutes = minutes

    def simulate(self, seed):
        rng = Random(seed)
        free_at = [0.0] * self.doctors
        now = 0.0
        waited = 0.0
        patients = 0
        while now < self.minutes:
            now += rng.expovariate(0.9)
            doctor = free_at.index(min(free_at))
            start = max(now, free_at[doctor])
            waited += start - now
            free_at[doctor] = start + rng.expovariate(0.2)
            patients += 1
        return waited / patients

    def study(self, seeds):
        return {seed: self.simulate(seed) for seed in seeds}  # here


def main():
    clinic = Clinic(doctors=5, minutes=60_000)
    waits = clinic.study(range(100, 140))
    worst = max(waits, key=waits.get)
    print(worst, round(waits[worst], 2))


if __name__ == "__main__":
    main()
