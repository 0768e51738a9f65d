# remedy: processes
# shape: reduction
from random import Random

SCHOOLS = 32
PUPILS = 400
FRIENDS = 45


def friendships(school):
    rng = Random(school)
    circle = [set() for _ in range(PUPILS)]
    for pupil in range(PUPILS):
        for _ in range(FRIENDS):
            friend = rng.randrange(PUPILS)
            if friend != pupil:
                circle[pupil].add(friend)
                circle[friend].add(pupil)
    return circle


def triangles(school):
    circle = friendships(school)
    found = 0
    for a in range(PUPILS):
        for b in circle[a]:
            if b > a:
                for c in circle[b]:
                    if c > b and c in circle[a]:
                        found += 1
    return found


def main():
    total = sum(triangles(school) for school in range(SCHOOLS))  # here
    print(total, "triangles")


if __name__ == "__main__":
    main()
