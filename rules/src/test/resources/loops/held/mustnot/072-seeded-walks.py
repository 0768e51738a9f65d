# obstacle: random
import random


def wander(steps):
    x = y = 0
    for _ in range(steps):
        x += random.choice((-1, 1))
        y += random.choice((-1, 1))
    return abs(x) + abs(y)


def main():
    random.seed(7)
    distances = []
    for _ in range(3000):  # here
        distances.append(wander(400))
    print(sum(distances) / len(distances))


if __name__ == "__main__":
    main()
