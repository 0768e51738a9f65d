"""Collation of a text that survives in several hand copies: reads the folios, compares the witnesses, and groups them."""

import collections
import itertools
import math
import random
import re
import urllib.request

SERVICE = "http://127.0.0.1:8731/folios/"
VARIANTS = [("ae", "e"), ("oe", "e"), ("y", "i"), ("ph", "f"), ("v", "u"), ("j", "i"), ("ct", "t"), ("mpn", "mn"), ("k", "c")]
VOCABULARY = """in principio erat verbum et apud deum hoc omnia per ipsum facta sunt sine ipso factum est nihil quod vita lux hominum
tenebris lucet eam non comprehenderunt fuit homo missus cui nomen ioannes venit testimonium ut perhiberet de lumine crederent
illum ille sed caelum terra aqua phylosophia karitas dampnum sanctus pater filius regnum saeculum aeternum poena ecclesia""".split()


def archetype(verses, seed=7):
    rng = random.Random(seed)
    return [" ".join(rng.choices(VOCABULARY, k=rng.randrange(6, 14))) for _ in range(verses)]


def copy_out(verses, seed, slips=0.04):
    """A scribe who nods now and then."""
    rng = random.Random(seed)
    copied = []
    for verse in verses:
        words = []
        for word in verse.split():
            chance = rng.random()
            if chance < slips / 2:
                continue
            if chance < slips:
                word = rng.choice(VOCABULARY)
            elif chance < 3 * slips:
                old, new = rng.choice(VARIANTS)
                word = word.replace(old, new)
            words.append(word)
        copied.append(" ".join(words))
    return copied


def fetch_folios(numbers):
    texts = []
    for number in numbers:
        with urllib.request.urlopen(SERVICE + str(number), timeout=10) as response:
            texts.append(response.read().decode())
    return texts


def normalise(words):
    result = []
    for word in words:
        plain = ""
        for letter in word.lower():
            if letter.isalpha():
                plain += letter
        for old, new in VARIANTS:
            plain = plain.replace(old, new)
        result.append(plain)
    return result


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def verse_distances(base, witness):
    distances = []
    for verse, reading in zip(base, witness):
        distances.append(edit_distance(verse, reading))
    return distances


def distance_matrix(witnesses):
    matrix = {}
    for (one, left), (two, right) in itertools.combinations(sorted(witnesses.items()), 2):
        matrix[one, two] = sum(edit_distance(a.split(), b.split()) for a, b in zip(left, right))
    return matrix


def cluster(names, matrix):
    """Joins the two nearest groups until one is left."""
    groups = {name: (name,) for name in names}
    far = dict(matrix)
    steps = []
    while len(groups) > 1:
        pair = min((p for p in far if p[0] in groups and p[1] in groups), key=lambda p: (far[p], p))
        one, two = pair
        merged = f"({one}+{two})"
        for other in groups:
            if other not in pair:
                a = far[min(one, other), max(one, other)]
                b = far[min(two, other), max(two, other)]
                far[min(merged, other), max(merged, other)] = (a + b) / 2
        groups[merged] = groups.pop(one) + groups.pop(two)
        steps.append((merged, far[pair]))
    return steps


def trigrams(words):
    counts = {}
    for i in range(len(words) - 2):
        key = (words[i], words[i + 1], words[i + 2])
        if key not in counts:
            counts[key] = 0
        counts[key] += 1
    return counts


def hapax(words):
    return [word for word in words if words.count(word) == 1]


def concordance(words, keyword, width=4):
    lines = []
    for i, word in enumerate(words):
        if word == keyword:
            left = " ".join(words[max(0, i - width):i])
            right = " ".join(words[i + 1:i + 1 + width])
            lines.append(f"{left:>40} [{word}] {right}")
    return lines


def cosine_table(chapters):
    """Likeness of all pairs of chapters by their words."""
    vectors = [collections.Counter(chapter) for chapter in chapters]
    table = []
    for one in vectors:
        row = []
        for two in vectors:
            dot = sum(count * two[word] for word, count in one.items())
            row.append(dot / math.sqrt(sum(c * c for c in one.values()) * sum(c * c for c in two.values())))
        table.append(row)
    return table


def syllables(verses):
    counted = []
    for verse in verses:
        counted.append(sum(len(re.findall(r"[aeiouy]+", word)) or 1 for word in verse.split()))
    return counted


def apparatus(path, base, witnesses):
    written = 0
    with open(path, "w") as out:
        for number, verse in enumerate(base):
            readings = collections.defaultdict(list)
            for name, verses in witnesses.items():
                if verses[number] != verse:
                    readings[verses[number]].append(name)
            if readings:
                written += out.write(f"{number + 1} " + "; ".join(f"{text} {''.join(names)}" for text, names in readings.items()) + "\n")
    return written


def scribal_walk(words, length, seed):
    """A text as the copyist might go on: each word drawn from what followed the last."""
    following = collections.defaultdict(list)
    for a, b in zip(words, words[1:]):
        following[a].append(b)
    rng = random.Random(seed)
    word, text = words[0], []
    for _ in range(length):
        text.append(word)
        word = rng.choice(following[word] or words)
    return " ".join(text)


def main():
    base = archetype(240)
    witnesses = {name: copy_out(base, seed) for seed, name in enumerate("ABCDEFGH")}
    folios = fetch_folios(range(1, 19))
    words = normalise(" ".join(folios).split())
    print(len(words), sum(verse_distances(base, witnesses["C"])))
    print(cluster(witnesses, distance_matrix(witnesses))[-1])
    print(len(trigrams(words)), hapax(" ".join(base).split()[:1_500]))
    print(concordance(words, "riuer")[:2])
    print(cosine_table([folio.split() for folio in folios])[0][1], sum(syllables(base)))
    print(apparatus("apparatus.txt", base, witnesses), scribal_walk(words, 40, 5))


if __name__ == "__main__":
    main()
