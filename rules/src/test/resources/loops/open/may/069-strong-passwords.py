# remedy: processes
# shape: filter
CANDIDATES = ["sunshine99", "Tr0ub4dor&3", "letmein!", "xK9#mQ2$vL", "password1", "correcthorse", "P@ssw0rd",
              "zebra-lamp-42", "qwertyuiop", "9!fGh2?kLm", "monkeymonkey", "iLoveYou2"]
WORDS = ["sun", "shine", "pass", "word", "let", "me", "in", "love", "monkey", "qwerty", "horse", "correct"]
VARIANTS = 20_000


def mangle(word, variant):
    text = word.capitalize() if variant % 2 else word
    text = text.replace("o", "0") if variant % 3 else text
    return text[: 2 + variant % 7] + str(variant % 100)


def is_strong(candidate):
    lowered = candidate.lower()
    hits = 0
    for word in WORDS:
        for variant in range(VARIANTS):
            if mangle(word, variant).lower()[:3] in lowered:
                hits += 1
    return hits < VARIANTS // 4 and not candidate.isalnum()


def main():
    strong = list(filter(is_strong, CANDIDATES))  # here
    print(strong)


if __name__ == "__main__":
    main()
