"""How easy a text is to read."""

VOWELS = frozenset("aeiouy")


def syllables(word):
    count = 0
    before = False
    for letter in word:
        vowel = letter in VOWELS
        if vowel and not before:
            count += 1
        before = vowel
    return max(count, 1)


def readability(text):
    words = text.split()
    total = sum(syllables(word.lower()) for word in words)
    sentences = max(1, len(words) // 12)
    return round(206.835 - 1.015 * len(words) / sentences - 84.6 * total / max(len(words), 1), 3)
