# remedy: processes
# shape: map
import re
from random import Random

GOOD = {"clear", "fast", "kind", "solid", "useful"}
BAD = {"broken", "late", "noisy", "slow", "vague"}
FILLER = ["the", "team", "shipped", "a", "release", "that", "was", "mostly", "very"]
WORD = re.compile(r"[a-z]+")


def write_document(seed):
    rng = Random(seed)
    vocabulary = FILLER + sorted(GOOD) + sorted(BAD)
    return " ".join(rng.choice(vocabulary) for _ in range(60_000))


def score(text):
    points = 0
    weight = 1
    for match in WORD.finditer(text):
        word = match.group()
        if word == "very":
            weight = 3
            continue
        if word in GOOD:
            points += weight
        elif word in BAD:
            points -= weight
        weight = 1
    return points


def main():
    documents = [write_document(seed) for seed in range(90)]
    scores = list(map(score, documents))  # here
    print(scores.index(max(scores)), max(scores), min(scores))


if __name__ == "__main__":
    main()
