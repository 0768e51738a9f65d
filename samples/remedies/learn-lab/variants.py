"""The regions of app.py by each remedy."""

import functools
import random
from collections import Counter
from itertools import chain

import app
from remedies_kit import Independent, Region, parts


@functools.cache
def flowers():
    rows, kinds = app.make_flowers(1_500)
    return app.standardise(rows), kinds


def labels():
    return [kind == 2 for kind in flowers()[1]]


@functools.cache
def messages():
    return app.make_messages(6_000)


class Standardise(Region):
    region = "standardise: for row in rows"
    exact = False

    def prepare(self):
        return (app.make_flowers(1_500)[0],)

    def original(self, rows):
        return app.standardise(rows)

    def native(self, rows):
        import numpy
        array = numpy.array(rows)
        return ((array - array.mean(axis=0)) / array.std(axis=0)).tolist()


class Classify(Independent):
    region = "classify: for query in queries"
    chunksize = 1

    def prepare(self):
        rows, kinds = flowers()
        return rows[:1_200], kinds, rows[1_200:]

    def original(self, rows, kinds, queries):
        return app.classify(rows, kinds, queries)

    def items(self, rows, kinds, queries):
        return parts(queries, 4)

    def task(self, rows, kinds, queries):
        return functools.partial(app.classify, rows, kinds)

    def join(self, results, rows, kinds, queries):
        return [answer for part in results for answer in part]

    def native(self, rows, kinds, queries):
        import numpy
        array, known = numpy.array(rows), numpy.array(kinds[:len(rows)])
        answers = []
        for query in numpy.array(queries):
            gaps = ((array - query) ** 2).sum(axis=1)
            near = numpy.argpartition(gaps, 7)[:7]
            answers.append(int(numpy.bincount(known[near], minlength=3).argmax()))
        return answers


class TrainLogistic(Region):
    region = "train_logistic: for _ in range(epochs)"
    exact = False

    def prepare(self):
        return flowers()[0], labels(), 60

    def original(self, rows, marks, epochs):
        return app.train_logistic(rows, marks, epochs)

    def native(self, rows, marks, epochs):
        import numpy
        array = numpy.column_stack([numpy.array(rows), numpy.ones(len(rows))])
        wanted = numpy.array(marks, dtype=float)
        weights = numpy.zeros(array.shape[1])
        for _ in range(epochs):
            errors = 1 / (1 + numpy.exp(-(array @ weights))) - wanted
            weights -= 0.3 * (errors @ array) / len(rows)
        return weights.tolist()


class TrainPerceptron(Region):
    region = "train_perceptron: for _ in range(epochs)"

    def prepare(self):
        return flowers()[0], labels(), 40

    def original(self, rows, marks, epochs):
        return app.train_perceptron(rows, marks, epochs)


def one_fold(rows, marks, folds, epochs, fold):
    train = [i for i in range(len(rows)) if i % folds != fold]
    test = [i for i in range(len(rows)) if i % folds == fold]
    weights = app.train_perceptron([rows[i] for i in train], [marks[i] for i in train], epochs)
    return app.errors_of(weights, [rows[i] for i in test], [marks[i] for i in test]) / len(test)


class CrossValidate(Independent):
    region = "cross_validate: for fold in range(folds)"
    chunksize = 1

    def prepare(self):
        return flowers()[0], labels(), 10, 25

    def original(self, rows, marks, folds, epochs):
        return app.cross_validate(rows, marks, folds, epochs)

    def items(self, rows, marks, folds, epochs):
        return range(folds)

    def task(self, rows, marks, folds, epochs):
        return functools.partial(one_fold, rows, marks, folds, epochs)


class BestSplit(Region):
    region = "best_split: for threshold in values"

    def prepare(self):
        return [row[3] for row in flowers()[0]], labels()

    def original(self, values, marks):
        return app.best_split(values, marks)

    def native(self, values, marks):
        import numpy
        array, wanted = numpy.array(values), numpy.array(marks)
        wrong = ((array[None, :] > array[:, None]) != wanted[None, :]).sum(axis=1)
        place = int(wrong.argmin())
        return values[place], int(wrong[place])


class WordTable(Region):
    region = "word_table: for text, bad in messages"

    def prepare(self):
        return (messages(),)

    def original(self, found):
        return app.word_table(found)

    def native(self, found):
        return {kind: dict(Counter(chain.from_iterable(text.split() for text, bad in found if bad is kind))) for kind in (True, False)}


class Encode(Independent):
    region = "encode: for text, _ in messages"
    chunksize = 1

    def prepare(self):
        table = app.word_table(messages())
        return messages(), sorted({*table[True], *table[False]})

    def original(self, found, vocabulary):
        return app.encode(found, vocabulary)

    def items(self, found, vocabulary):
        return parts(found, 4)

    def task(self, found, vocabulary):
        return functools.partial(app.encode, vocabulary=vocabulary)

    def join(self, results, found, vocabulary):
        return [vector for part in results for vector in part]

    def native(self, found, vocabulary):
        places = {word: place for place, word in enumerate(vocabulary)}
        vectors = []
        for text, _ in found:
            vector = [0] * len(vocabulary)
            for word in text.split():
                place = places.get(word)
                if place is not None:
                    vector[place] += 1
            vectors.append(vector)
        return vectors


class Confusion(Region):
    region = "confusion: for answer, kind in zip(answers, kinds)"

    def prepare(self):
        kinds = flowers()[1][1_200:]
        return [(kind + (i % 9 == 0)) % 3 for i, kind in enumerate(kinds)], kinds

    def original(self, answers, kinds):
        return app.confusion(answers, kinds)


class Factorise(Region):
    region = "factorise: for _ in range(rounds)"

    def prepare(self):
        rng = random.Random(5)
        return ([(rng.randrange(80), rng.randrange(120), rng.randrange(1, 6)) for _ in range(3_000)], 80, 120, 6, 25)

    def original(self, *args):
        return app.factorise(*args)


class ResampledMeans(Region):
    region = "resampled_means: for _ in range(rounds)"

    def prepare(self):
        return [row[0] for row in flowers()[0]], 400

    def original(self, values, rounds):
        return app.resampled_means(values, rounds)

    def native(self, values, rounds):
        """choices() takes the same random numbers, in the same order."""
        rng = random.Random(31)
        means = sorted(sum(rng.choices(values, k=len(values))) / len(values) for _ in range(rounds))
        return means[rounds // 40], means[-rounds // 40]


def tree(rows, marks, seed):
    return app.forest(rows, marks, [seed])[0]


class Forest(Independent):
    region = "forest: for seed in seeds"
    chunksize = 6

    def prepare(self):
        return flowers()[0], labels(), range(48)

    def original(self, rows, marks, seeds):
        return app.forest(rows, marks, seeds)

    def items(self, rows, marks, seeds):
        return seeds

    def task(self, rows, marks, seeds):
        return functools.partial(tree, rows, marks)

    def native(self, rows, marks, seeds):
        trees = []
        for seed in seeds:
            rng = random.Random(seed)
            picked = [rng.randrange(len(rows)) for _ in range(300)]
            column = rng.randrange(len(rows[0]))
            trees.append((column, BestSplit().native([rows[i][column] for i in picked], [marks[i] for i in picked])[0]))
        return trees
