"""Scores product reviews and finds near-duplicates among them."""

import re

GOOD = {"great", "good", "love", "excellent", "quick", "sturdy", "bright", "quiet"}
BAD = {"bad", "broken", "slow", "hate", "poor", "loud", "thin", "late"}
WORD = re.compile(r"[a-z']+")
VOCABULARY = sorted(GOOD | BAD | {"the", "box", "lamp", "arrived", "on", "time", "and", "was", "it", "very", "not", "my", "order", "colour", "cable"})


def make_reviews(count, words=60):
    reviews = []
    state = 12345
    for _ in range(count):
        chosen = []
        for _ in range(words):
            state = (state * 1103515245 + 12345) % 2147483648
            chosen.append(VOCABULARY[(state >> 16) % len(VOCABULARY)])
        reviews.append(" ".join(chosen).capitalize() + ".")
    return reviews


def trigrams(text):
    return {text[i:i + 3] for i in range(len(text) - 2)}


def score(review):
    words = WORD.findall(review.lower())
    value = 0.0
    weight = 1.0
    for position, word in enumerate(words):
        if word == "not":
            weight = -0.5
            continue
        if word == "very":
            weight *= 1.5
            continue
        if word in GOOD:
            value += weight * (1 + 1 / (position + 1))
        elif word in BAD:
            value -= weight * (1 + 1 / (position + 1))
        weight = 1.0
    return value / max(len(words), 1)


def score_all(reviews):
    return [score(review) for review in reviews]


def similarity(first, second):
    a, b = trigrams(first), trigrams(second)
    return len(a & b) / len(a | b)


def near_duplicates(reviews, limit=0.97):
    pairs = []
    for i in range(len(reviews)):
        for j in range(i + 1, len(reviews)):
            if similarity(reviews[i], reviews[j]) >= limit:
                pairs.append((i, j))
    return pairs


def word_counts(reviews):
    counts = {}
    for review in reviews:
        for word in WORD.findall(review.lower()):
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    return counts


def first_mention(reviews, word):
    for number, review in enumerate(reviews):
        if word in review:
            return number
    return None


def labels(scores):
    return ["good" if value > 0.1 else "bad" if value < -0.1 else "mixed" for value in scores]


def main():
    reviews = make_reviews(30_000)
    scores = score_all(reviews)
    print(sum(scores) / len(scores))
    print(len(near_duplicates(reviews[:110])))
    counts = word_counts(reviews)
    print(sorted(counts, key=counts.get)[-3:])
    print(first_mention(reviews, "sturdy"))
    print(labels(scores[:40]).count("good"))


if __name__ == "__main__":
    main()
