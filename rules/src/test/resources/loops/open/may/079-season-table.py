# remedy: processes
# shape: reduction
from collections import Counter
from random import Random

TEAMS = [f"Team {number}" for number in range(1, 31)]
SEASONS = 100


def play_season(seed):
    rng = Random(seed)
    points = Counter()
    for home in TEAMS:
        for away in TEAMS:
            if home == away:
                continue
            scored = sum(rng.random() < 0.03 for _ in range(90))
            conceded = sum(rng.random() < 0.025 for _ in range(90))
            if scored > conceded:
                points[home] += 3
            elif scored < conceded:
                points[away] += 3
            else:
                points.update([home, away])
    return points.most_common(1)[0][0]


def titles():
    won = Counter()
    for seed in range(SEASONS):  # here
        champion = play_season(seed)
        won[champion] += 1
    print(won.most_common(3))
