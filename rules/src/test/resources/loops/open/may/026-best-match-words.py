# remedy: processes
# shape: dict
from random import Random

DICTIONARY_SIZE = 4000
QUERIES = 40


def similarity(a, b):
    pairs_a = {a[i:i + 2] for i in range(len(a) - 1)}
    pairs_b = {b[i:i + 2] for i in range(len(b) - 1)}
    common = len(pairs_a & pairs_b)
    return 2 * common / (len(pairs_a) + len(pairs_b))


def best_match(query, dictionary):
    return max(dictionary, key=lambda word: similarity(query, word))


def make_words(seed, count):
    rng = Random(seed)
    return ["".join(rng.choice("abcdefgh") for _ in range(24)) for _ in range(count)]


def main():
    dictionary = make_words(1, DICTIONARY_SIZE)
    queries = make_words(2, QUERIES)
    corrections = {}
    for query in sorted(queries):  # here
        corrections[query] = best_match(query, dictionary)
    for query, word in corrections.items():
        print(query, "->", word)


if __name__ == "__main__":
    main()
