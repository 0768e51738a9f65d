# remedy: processes
# shape: reduction
from collections import Counter

SAMPLES = 40
BASES = 120_000
K = 6


def read_sample(number):
    state = number * 7919 + 1
    bases = []
    for _ in range(BASES):
        state = (state * 1664525 + 1013904223) % 4294967296
        bases.append("ACGT"[state >> 30])
    return "".join(bases)


def motifs(number):
    sequence = read_sample(number)
    return Counter(sequence[i:i + K] for i in range(len(sequence) - K + 1))


def count_all():
    counts = Counter()
    for number in range(SAMPLES):  # here
        found = motifs(number)
        counts += found
    return counts


def report():
    for motif, count in count_all().most_common(4):
        print(motif, count)
