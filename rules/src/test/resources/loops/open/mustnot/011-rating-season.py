# obstacle: recurrence
import math


def expected(mine, theirs):
    total = 0.0
    for k in range(200):
        total += 1.0 / (1.0 + math.pow(10.0, (theirs - mine + (k - 100) * 0.1) / 400.0))
    return total / 200.0


def season(games):
    ratings = {}
    for winner, loser in games:  # here
        a = ratings.get(winner, 1500.0)
        b = ratings.get(loser, 1500.0)
        gain = 24.0 * (1.0 - expected(a, b))
        ratings[winner] = a + gain
        ratings[loser] = b - gain
    return ratings


if __name__ == "__main__":
    played = [(i * 7 % 40, 40 + i * 11 % 40) for i in range(24000)]
    print(max(season(played).items(), key=lambda pair: pair[1]))
