# obstacle: recurrence
import random

TARGET = [i * 13 % 29 for i in range(60)]


def fitness(genome):
    return -sum(abs(g - t) for g, t in zip(genome, TARGET))


def breed(population, rng):
    ranked = sorted(population, key=fitness, reverse=True)[:20]
    children = []
    while len(children) < len(population):
        left, right = rng.sample(ranked, 2)
        cut = rng.randrange(len(TARGET))
        child = left[:cut] + right[cut:]
        child[rng.randrange(len(child))] = rng.randrange(29)
        children.append(child)
    return children


def evolve(seed):
    rng = random.Random(seed)
    population = [[rng.randrange(29) for _ in TARGET] for _ in range(80)]
    for _ in range(1000):  # here
        population = breed(population, rng)
    return max(map(fitness, population))


if __name__ == "__main__":
    print(evolve(11))
