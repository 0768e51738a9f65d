# remedy: processes
# shape: reduction
from random import Random

PEOPLE = 1200
FRIENDS = 110


def friendships():
    rng = Random(13)
    circle = [set() for _ in range(PEOPLE)]
    for person in range(PEOPLE):
        for _ in range(FRIENDS):
            friend = rng.randrange(PEOPLE)
            if friend != person:
                circle[person].add(friend)
                circle[friend].add(person)
    return circle


def triangles(circle, first, last):
    found = 0
    for a in range(first, last):
        for b in circle[a]:
            if b > a:
                for c in circle[b]:
                    if c > b and c in circle[a]:
                        found += 1
    return found


def main():
    circle = friendships()
    total = sum(triangles(circle, first, first + 40) for first in range(0, PEOPLE, 40))  # here
    print(total, "triangles")


if __name__ == "__main__":
    main()
