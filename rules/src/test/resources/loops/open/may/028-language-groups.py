# remedy: processes
# shape: group
from collections import defaultdict
from random import Random

PROFILES = {
    "en": "the quick and the other which have that with from they",
    "de": "der die und das nicht ein ich sie mit sich auch auf",
    "fr": "les des une que pour dans est qui sur avec pas par",
    "nl": "het een van zijn niet voor dat met aan ook door bij",
}


def write_letter(seed):
    rng = Random(seed)
    words = PROFILES[rng.choice(sorted(PROFILES))].split()
    return " ".join(rng.choice(words) for _ in range(16_000))


def trigrams(text):
    counts = {}
    for i in range(len(text) - 2):
        gram = text[i:i + 3]
        counts[gram] = counts.get(gram, 0) + 1
    return counts


def guess_language(text):
    seen = trigrams(text)
    return max(PROFILES, key=lambda code: sum(seen.get(gram, 0) for gram in trigrams(PROFILES[code])))


def main():
    letters = [write_letter(seed) for seed in range(120)]
    by_language = defaultdict(list)
    for number, letter in enumerate(letters):  # here
        by_language[guess_language(letter)].append(number)
    print({code: len(numbers) for code, numbers in sorted(by_language.items())})


if __name__ == "__main__":
    main()
