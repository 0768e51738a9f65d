# remedy: processes
# shape: search
from random import Random

GENES = 40
LENGTH = 420


def gene(seed):
    rng = Random(seed)
    return "".join(rng.choices("ACGT", k=LENGTH))


def local_score(a, b):
    best = 0
    above = [0] * (len(b) + 1)
    for x in a:
        row = [0]
        for j, y in enumerate(b):
            score = max(0, above[j] + (2 if x == y else -1), above[j + 1] - 2, row[j] - 2)
            row.append(score)
            if score > best:
                best = score
        above = row
    return best


def most_similar(query, genes):
    best_name, best_score = "", -1
    for name, sequence in genes.items():  # here
        score = local_score(query, sequence)
        if score > best_score:
            best_name, best_score = name, score
    return best_name, best_score


def main():
    genes = {f"gene{seed}": gene(seed) for seed in range(GENES)}
    print(*most_similar(gene(99), genes))


if __name__ == "__main__":
    main()
