# remedy: processes
# shape: dict
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LEXICON = frozenset(
    a + b + c + d + "ington" for a in "bcdfl" for b in "aeiou" for c in "lmnrst" for d in "dkpt"
)
TYPOS = ["banbington", "dolkigton", "lanpinton", "fundinngton",
         "casdington", "limtpington", "cerkingtn", "bondingtun",
         "fasttington", "dultingtno", "lurdngton", "besringtom", "fortkngton", "dastinntgon", "lenkingon"]


def edits(word):
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deleted = [head + tail[1:] for head, tail in splits if tail]
    replaced = [head + c + tail[1:] for head, tail in splits if tail for c in LETTERS]
    inserted = [head + c + tail for head, tail in splits for c in LETTERS]
    return set(deleted + replaced + inserted)


def suggest(word):
    found = set()
    for near in edits(word):
        for far in edits(near):
            if far in LEXICON:
                found.add(far)
    return sorted(found)[:5]


def main():
    suggestions = {}
    for word in TYPOS:  # here
        suggestions[word] = suggest(word)
    for word, words in suggestions.items():
        print(word, "->", ", ".join(words))


if __name__ == "__main__":
    main()
