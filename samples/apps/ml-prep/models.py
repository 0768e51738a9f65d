import numpy as np


def split(x, y, share=0.8, seed=0):
    order = np.random.default_rng(seed).permutation(len(y))
    cut = int(len(y) * share)
    return x[order[:cut]], y[order[:cut]], x[order[cut:]], y[order[cut:]]


class Logistic:
    def __init__(self, rate=0.5, epochs=120, penalty=1e-3):
        self.rate, self.epochs, self.penalty = rate, epochs, penalty

    def fit(self, x, y):
        self.weights = np.zeros(x.shape[1])
        self.bias = 0.0
        for _ in range(self.epochs):
            error = self.probability(x) - y
            self.weights -= self.rate * (x.T @ error / len(y) + self.penalty * self.weights)
            self.bias -= self.rate * error.mean()
        return self

    def probability(self, x):
        return 1 / (1 + np.exp(-(x @ self.weights + self.bias)))

    def predict(self, x):
        return (self.probability(x) > 0.5).astype(int)


class Tree:
    """A small decision tree, on thresholds at quantiles."""

    def __init__(self, depth=3, least=10):
        self.depth, self.least = depth, least

    def fit(self, x, y):
        self.root = self.grow(x, y, self.depth)
        return self

    def grow(self, x, y, depth):
        if depth == 0 or len(y) < 2 * self.least or y.min() == y.max():
            return float(y.mean())
        feature, threshold, gain = self.best(x, y)
        if gain <= 1e-9:
            return float(y.mean())
        left = x[:, feature] <= threshold
        return feature, threshold, self.grow(x[left], y[left], depth - 1), self.grow(x[~left], y[~left], depth - 1)

    def best(self, x, y):
        whole = y.var() * len(y)
        winner = (0, 0.0, 0.0)
        for feature in range(x.shape[1]):
            column = x[:, feature]
            for threshold in np.unique(np.quantile(column, (0.2, 0.4, 0.6, 0.8))):
                left = column <= threshold
                count = int(left.sum())
                if count < self.least or len(y) - count < self.least:
                    continue
                gain = whole - y[left].var() * count - y[~left].var() * (len(y) - count)
                if gain > winner[2]:
                    winner = (feature, threshold, gain)
        return winner

    def value(self, row):
        node = self.root
        while isinstance(node, tuple):
            feature, threshold, left, right = node
            node = left if row[feature] <= threshold else right
        return node

    def predict(self, x):
        return np.array([self.value(row) > 0.5 for row in x]).astype(int)


class Neighbours:
    def __init__(self, k=5):
        self.k = k

    def fit(self, x, y):
        self.x, self.y = x, y
        return self

    def predict(self, x):
        distances = (x ** 2).sum(1)[:, None] - 2 * x @ self.x.T + (self.x ** 2).sum(1)
        nearest = np.argpartition(distances, self.k, axis=1)[:, :self.k]
        return (self.y[nearest].mean(axis=1) > 0.5).astype(int)


def scores(truth, predicted):
    hits = int(((truth == 1) & (predicted == 1)).sum())
    precision = hits / max(1, int(predicted.sum()))
    recall = hits / max(1, int(truth.sum()))
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"accuracy": float((truth == predicted).mean()), "precision": precision, "recall": recall, "f1": f1}


def auc(truth, score):
    order = np.argsort(score)
    ranks = np.empty(len(score))
    ranks[order] = np.arange(1, len(score) + 1)
    good = truth.sum()
    return (ranks[truth == 1].sum() - good * (good + 1) / 2) / (good * (len(truth) - good))


def kinds():
    return {"logistic": Logistic, "tree": Tree, "neighbours": Neighbours}


def evaluate(job):
    """One cell of the grid; runs in a worker process."""
    kind, settings, path, seed = job
    with np.load(path) as data:
        x, y = data["x"], data["y"]
    train_x, train_y, test_x, test_y = split(x, y, seed=seed)
    model = kinds()[kind](**settings).fit(train_x, train_y)
    return kind, settings, scores(test_y, model.predict(test_x))
