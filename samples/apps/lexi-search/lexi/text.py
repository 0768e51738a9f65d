"""Tokens, a light English stemmer, and spelling."""
import re
import unicodedata
from collections import Counter
from functools import lru_cache

TOKEN = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
STOP = frozenset("a an and are as at be by for from has he in is it its of on that the to was were will with".split())
SUFFIXES = ("ational", "iveness", "fulness", "ousness", "ization", "ements", "ement", "ingly", "edly", "ies", "ing", "ed", "ly", "es", "s")


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


@lru_cache(maxsize=20000)
def stem(word):
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[:-len(suffix)] + ("y" if suffix == "ies" else "")
    return word


def tokens(text):
    for match in TOKEN.finditer(fold(text)):
        word = match.group()
        if word not in STOP:
            yield stem(word), match.start()


def sentences(text):
    return [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if s.strip()]


def bigrams(words):
    return Counter(zip(words, words[1:]))


def trigrams(word):
    padded = f"  {word} "
    return {padded[i:i + 3] for i in range(len(padded) - 2)}
