"""Reads feeds, keeps their titles, and counts the words of longer documents."""

import urllib.request
import xml.etree.ElementTree as ElementTree
from collections import Counter

HOST = "http://127.0.0.1:8731"


def read(path):
    with urllib.request.urlopen(f"{HOST}/{path}", timeout=10) as response:
        return response.read().decode("latin-1")


def titles(number):
    tree = ElementTree.fromstring(read(f"feeds/{number}"))
    return [item.findtext("title") for item in tree.iter("item")]


def all_titles(count):
    collected = []
    for number in range(count):
        collected.extend(titles(number))
    return collected


def words_of(number):
    text = read(f"documents/{number}")
    counts = {}
    for word in text.split():
        stem = word.strip(".,;").lower()
        if stem.endswith("s"):
            stem = stem[:-1]
        counts[stem] = counts.get(stem, 0) + 1
    longest = sorted(counts, key=lambda word: (-len(word), word))
    return longest[:5], sum(counts.values())


def document_words(numbers):
    return {number: words_of(number) for number in numbers}


def download(numbers, folder):
    sizes = []
    for number in numbers:
        text = read(f"tiles/{number}")
        with open(f"{folder}/tile-{number}.txt", "w") as file:
            file.write(text)
        sizes.append(len(text))
    return sizes


def title_lengths(collected):
    return Counter(len(title) for title in collected)


def main():
    import tempfile
    collected = all_titles(10)
    print(len(collected), title_lengths(collected).most_common(1))
    print(document_words(range(12))[0])
    with tempfile.TemporaryDirectory() as folder:
        print(sum(download(range(16), folder)))


if __name__ == "__main__":
    main()
