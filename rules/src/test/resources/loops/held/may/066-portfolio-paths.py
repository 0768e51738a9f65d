# remedy: processes
# shape: map
import math
from random import Random

DAYS = 252
PATHS = 1000
SHARES = {
    "AAA": (0.07, 0.20), "BBB": (0.05, 0.11), "CCC": (0.12, 0.42), "DDD": (0.03, 0.06), "EEE": (0.09, 0.31),
    "FFF": (0.06, 0.18), "GGG": (0.10, 0.27), "HHH": (0.02, 0.09), "III": (0.08, 0.22), "JJJ": (0.04, 0.15),
}


def value_at_risk(drift, volatility, seed):
    rng = Random(seed)
    ends = []
    for _ in range(PATHS):
        price = 1.0
        for _ in range(DAYS):
            price *= math.exp(drift / DAYS + volatility * rng.gauss(0, 1) / math.sqrt(DAYS))
        ends.append(price)
    ends.sort()
    return 1.0 - ends[PATHS // 20]


def main():
    risks = []
    for share, (drift, volatility) in SHARES.items():  # here
        risks.append((share, value_at_risk(drift, volatility, share)))
    for share, risk in risks:
        print(f"{share} {risk:7.2%}")


if __name__ == "__main__":
    main()
