"""The regions of app.py by each remedy."""

import functools
from collections import Counter

import app
from remedies_kit import Independent, Region, parts


class Scores(Independent):
    region = "score_all: for review in reviews"
    item = staticmethod(app.score)

    def prepare(self):
        return (app.make_reviews(30_000),)

    def original(self, reviews):
        return app.score_all(reviews)


def duplicates_of(reviews, limit, numbers):
    return [(i, j) for i in numbers for j in range(i + 1, len(reviews)) if app.similarity(reviews[i], reviews[j]) >= limit]


class NearDuplicates(Independent):
    region = "near_duplicates: for i in range(len(reviews))"
    chunksize = 1

    def prepare(self):
        return (app.make_reviews(30_000)[:110],)

    def original(self, reviews):
        return app.near_duplicates(reviews)

    def items(self, reviews):
        return [range(start, len(reviews), 8) for start in range(8)]

    def task(self, reviews):
        return functools.partial(duplicates_of, reviews, 0.97)

    def join(self, results, reviews):
        return sorted(pair for part in results for pair in part)


class WordCounts(Independent):
    region = "word_counts: for review in reviews"
    item = staticmethod(app.word_counts)
    chunksize = 1

    def prepare(self):
        return (app.make_reviews(30_000),)

    def original(self, reviews):
        return app.word_counts(reviews)

    def items(self, reviews):
        return parts(reviews, 8)

    def join(self, results, reviews):
        total = Counter()
        for counts in results:
            total.update(counts)
        return dict(total)

    def native(self, reviews):
        counts = Counter()
        for review in reviews:
            counts.update(app.WORD.findall(review.lower()))
        return dict(counts)


class FirstMention(Region):
    region = "first_mention: for number, review in enumerate(reviews)"

    def prepare(self):
        return app.make_reviews(30_000), "sturdy"

    def original(self, reviews, word):
        return app.first_mention(reviews, word)


def label(value):
    return "good" if value > 0.1 else "bad" if value < -0.1 else "mixed"


class Labels(Independent):
    region = "labels: for value in scores"
    item = staticmethod(label)

    def prepare(self):
        return (app.score_all(app.make_reviews(40)),)

    def original(self, scores):
        return app.labels(scores)
