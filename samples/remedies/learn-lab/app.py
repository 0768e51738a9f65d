"""Learning from scratch: flowers, spam and ratings, without any library."""

import math
import random


def make_flowers(count, seed=2):
    rng = random.Random(seed)
    rows, kinds = [], []
    for _ in range(count):
        kind = rng.randrange(3)
        rows.append([rng.gauss(4 + kind * (0.4 + 0.3 * column), 0.8) for column in range(6)])
        kinds.append(kind)
    return rows, kinds


def make_messages(count, seed=6):
    rng = random.Random(seed)
    plain = "meeting lunch report train weather friday window coffee garden budget tuesday ticket letter doctor station".split()
    spam = "winner prize free click credit urgent offer account bonus pills".split()
    messages = []
    for _ in range(count):
        bad = rng.random() < 0.4
        words = [rng.choice(spam if bad and rng.random() < 0.5 else plain) for _ in range(rng.randrange(5, 20))]
        messages.append((" ".join(words), bad))
    return messages


def standardise(rows):
    columns = list(zip(*rows))
    means = [sum(column) / len(column) for column in columns]
    widths = [math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) for column, mean in zip(columns, means)]
    scaled = []
    for row in rows:
        scaled.append([(value - mean) / width for value, mean, width in zip(row, means, widths)])
    return scaled


def distance(one, other):
    total = 0.0
    for a, b in zip(one, other):
        total += (a - b) ** 2
    return math.sqrt(total)


def classify(rows, kinds, queries, near=7):
    answers = []
    for query in queries:
        ranked = sorted((distance(row, query), kind) for row, kind in zip(rows, kinds))
        votes = [kind for _, kind in ranked[:near]]
        answers.append(max(sorted(set(votes)), key=votes.count))
    return answers


def train_logistic(rows, labels, epochs, rate=0.3):
    """All rows have their say before the weights move."""
    weights = [0.0] * (len(rows[0]) + 1)
    for _ in range(epochs):
        slopes = [0.0] * len(weights)
        for row, label in zip(rows, labels):
            total = weights[-1]
            for weight, value in zip(weights, row):
                total += weight * value
            error = 1 / (1 + math.exp(-total)) - label
            for column, value in enumerate(row):
                slopes[column] += error * value
            slopes[-1] += error
        for column, slope in enumerate(slopes):
            weights[column] -= rate * slope / len(rows)
    return weights


def train_perceptron(rows, labels, epochs):
    weights = [0.0] * (len(rows[0]) + 1)
    for _ in range(epochs):
        for row, label in zip(rows, labels):
            total = weights[-1]
            for weight, value in zip(weights, row):
                total += weight * value
            if (total > 0) != label:
                turn = 0.1 if label else -0.1
                for column, value in enumerate(row):
                    weights[column] += turn * value
                weights[-1] += turn
    return weights


def errors_of(weights, rows, labels):
    wrong = 0
    for row, label in zip(rows, labels):
        total = weights[-1] + sum(weight * value for weight, value in zip(weights, row))
        wrong += (total > 0) != label
    return wrong


def cross_validate(rows, labels, folds, epochs):
    scores = []
    for fold in range(folds):
        train = [i for i in range(len(rows)) if i % folds != fold]
        test = [i for i in range(len(rows)) if i % folds == fold]
        weights = train_perceptron([rows[i] for i in train], [labels[i] for i in train], epochs)
        scores.append(errors_of(weights, [rows[i] for i in test], [labels[i] for i in test]) / len(test))
    return scores


def best_split(values, labels):
    """The threshold that leaves the fewest on the wrong side."""
    best, best_wrong = None, len(values) + 1
    for threshold in values:
        wrong = 0
        for value, label in zip(values, labels):
            if (value > threshold) != label:
                wrong += 1
        if wrong < best_wrong:
            best, best_wrong = threshold, wrong
    return best, best_wrong


def word_table(messages):
    table = {True: {}, False: {}}
    for text, bad in messages:
        for word in text.split():
            counts = table[bad]
            counts[word] = counts.get(word, 0) + 1
    return table


def encode(messages, vocabulary):
    vectors = []
    for text, _ in messages:
        vector = [0] * len(vocabulary)
        for word in text.split():
            if word in vocabulary:
                vector[vocabulary.index(word)] += 1
        vectors.append(vector)
    return vectors


def confusion(answers, kinds):
    table = [[0] * 3 for _ in range(3)]
    for answer, kind in zip(answers, kinds):
        table[kind][answer] += 1
    return table


def factorise(ratings, users, films, size, rounds, rate=0.01):
    rng = random.Random(9)
    left = [[rng.uniform(-0.5, 0.5) for _ in range(size)] for _ in range(users)]
    right = [[rng.uniform(-0.5, 0.5) for _ in range(size)] for _ in range(films)]
    for _ in range(rounds):
        for user, film, stars in ratings:
            u, f = left[user], right[film]
            error = stars - sum(a * b for a, b in zip(u, f))
            for k in range(size):
                u[k], f[k] = u[k] + rate * error * f[k], f[k] + rate * error * u[k]
    return left, right


def resampled_means(values, rounds):
    rng = random.Random(31)
    means = []
    for _ in range(rounds):
        total = 0.0
        for _ in values:
            total += values[int(rng.random() * len(values))]
        means.append(total / len(values))
    means.sort()
    return means[rounds // 40], means[-rounds // 40]


def forest(rows, labels, seeds):
    """Each tree is one question about one column, asked of a sample."""
    trees = []
    for seed in seeds:
        rng = random.Random(seed)
        picked = [rng.randrange(len(rows)) for _ in range(300)]
        column = rng.randrange(len(rows[0]))
        trees.append((column, best_split([rows[i][column] for i in picked], [labels[i] for i in picked])[0]))
    return trees


def main():
    rows, kinds = make_flowers(1_500)
    rows = standardise(rows)
    answers = classify(rows[:1_200], kinds, rows[1_200:])
    print(confusion(answers, kinds[1_200:]))
    labels = [kind == 2 for kind in kinds]
    print(train_logistic(rows, labels, 60)[0])
    print(train_perceptron(rows, labels, 40)[0])
    print(cross_validate(rows, labels, 10, 25))
    print(best_split([row[3] for row in rows], labels))
    messages = make_messages(6_000)
    table = word_table(messages)
    vocabulary = sorted({*table[True], *table[False]})
    print(len(encode(messages, vocabulary)[0]))
    rng = random.Random(5)
    ratings = [(rng.randrange(80), rng.randrange(120), rng.randrange(1, 6)) for _ in range(3_000)]
    print(factorise(ratings, 80, 120, 6, 25)[0][0][0])
    print(resampled_means([row[0] for row in rows], 400))
    print(forest(rows, labels, range(48))[:2])


if __name__ == "__main__":
    main()
