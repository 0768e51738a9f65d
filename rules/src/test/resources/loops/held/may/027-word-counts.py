# remedy: processes
# shape: reduction
from collections import Counter

CHAPTERS = 30
STEMS = ["river", "boat", "night", "lamp", "captain", "map", "harbour", "storm", "letter"]
ENDINGS = ["", "s", "ing", "ed", "er", "ly"]


def chapter_words(number):
    state = number + 1
    for _ in range(60_000):
        state = (state * 1103515245 + 12345) % 2147483648
        yield STEMS[state // 65536 % 9] + ENDINGS[state // 1024 % 6]


def count_words(number):
    counts = Counter()
    for word in chapter_words(number):
        if word.endswith("s"):
            word = word[:-1]
        counts[word] += 1
    return counts


def main():
    totals = Counter()
    for number in range(CHAPTERS):  # here
        totals.update(count_words(number))
    for word, count in totals.most_common(5):
        print(f"{word:<12}{count}")


if __name__ == "__main__":
    main()
