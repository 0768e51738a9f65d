# remedy: processes
# shape: map
from random import Random

SHELVES = {"fiction": 4, "history": 9, "science": 16, "travel": 25, "poetry": 36, "cooking": 49, "music": 64,
           "sport": 81, "law": 100, "art": 121}
TITLES = 30_000


def titles(seed):
    rng = Random(seed)
    return ["".join(rng.choices("abcde", k=10)) for _ in range(TITLES)]


def trie_nodes(words):
    root = {}
    nodes = 0
    for word in words:
        node = root
        for letter in word:
            if letter not in node:
                node[letter] = {}
                nodes += 1
            node = node[letter]
    return nodes


def main():
    sizes = {}
    for shelf in sorted(SHELVES):  # here
        sizes[shelf] = trie_nodes(titles(SHELVES[shelf]))
    print(sizes)


if __name__ == "__main__":
    main()
