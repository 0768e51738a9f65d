from __future__ import annotations

import math
import random
from abc import ABC, abstractmethod
from collections import Counter

import numpy as np
from scipy import optimize, spatial

from .data import Table


class Classifier(ABC):
    @abstractmethod
    def fit(self, table: Table) -> "Classifier":
        ...

    @abstractmethod
    def predict(self, x: np.ndarray) -> np.ndarray:
        ...

    def accuracy(self, table: Table) -> float:
        return float((self.predict(table.x) == table.y).mean())


class HandLogistic(Classifier):
    """Logistic regression without any arrays."""

    def __init__(self, epochs: int = 4, rate: float = 0.05):
        self.epochs, self.rate = epochs, rate
        self.weights: list[float] = []
        self.bias = 0.0

    def score(self, row) -> float:
        z = self.bias + sum(w * v for w, v in zip(self.weights, row))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))

    def learn_row(self, row, label) -> None:
        error = self.score(row) - label
        for i, v in enumerate(row):
            self.weights[i] -= self.rate * error * v
        self.bias -= self.rate * error

    def fit(self, table: Table) -> "HandLogistic":
        rows, labels = table.x.tolist(), table.y.tolist()
        self.weights = [0.0] * len(rows[0])
        order = list(range(len(rows)))
        rng = random.Random(5)
        for _ in range(self.epochs):
            rng.shuffle(order)
            for i in order:
                self.learn_row(rows[i], labels[i])
        return self

    def predict(self, x: np.ndarray) -> np.ndarray:
        return np.array([int(self.score(row) > 0.5) for row in x.tolist()])


class Logistic(Classifier):
    def __init__(self, ridge: float = 0.01, steps: int = 200, rate: float = 0.5):
        self.ridge, self.steps, self.rate = ridge, steps, rate
        self.w: np.ndarray | None = None

    def gradient(self, x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
        p = 1 / (1 + np.exp(-x @ w))
        return x.T @ (p - y) / len(y) + self.ridge * w

    def fit(self, table: Table) -> "Logistic":
        x = self.with_one(table.x)
        w = np.zeros(x.shape[1])
        for _ in range(self.steps):
            w -= self.rate * self.gradient(x, table.y, w)
        self.w = w
        return self

    @staticmethod
    def with_one(x: np.ndarray) -> np.ndarray:
        return np.column_stack([x, np.ones(len(x))])

    def predict(self, x: np.ndarray) -> np.ndarray:
        return (self.with_one(x) @ self.w > 0).astype(int)


class Neighbours(Classifier):
    def __init__(self, k: int = 5):
        self.k = k

    def fit(self, table: Table) -> "Neighbours":
        self.tree, self.labels = spatial.cKDTree(table.x), table.y
        return self

    def predict(self, x: np.ndarray) -> np.ndarray:
        _, near = self.tree.query(x, self.k)
        return (self.labels[near].mean(axis=1) > 0.5).astype(int)


class Stump:
    def __init__(self, depth: int):
        self.depth = depth
        self.kids = None
        self.answer = 0

    def grow(self, rows: list, labels: list) -> "Stump":
        self.answer = Counter(labels).most_common(1)[0][0]
        if self.depth == 0 or len(set(labels)) == 1:
            return self
        self.column, self.limit = best_cut(rows, labels)
        sides = [[], []], [[], []]
        for row, label in zip(rows, labels):
            rs, ls = sides[row[self.column] > self.limit]
            rs.append(row)
            ls.append(label)
        if sides[0][0] and sides[1][0]:
            self.kids = [Stump(self.depth - 1).grow(*side) for side in sides]
        return self

    def decide(self, row) -> int:
        if self.kids is None:
            return self.answer
        return self.kids[row[self.column] > self.limit].decide(row)


def gini(labels: list) -> float:
    n = len(labels)
    return 1 - sum((c / n) ** 2 for c in Counter(labels).values()) if n else 0.0


def best_cut(rows: list, labels: list, tries: int = 6) -> tuple[int, float]:
    best = (2.0, 0, 0.0)
    for column in range(len(rows[0])):
        values = sorted(r[column] for r in rows)
        for q in range(1, tries):
            limit = values[len(values) * q // tries]
            left = [l for r, l in zip(rows, labels) if r[column] <= limit]
            right = [l for r, l in zip(rows, labels) if r[column] > limit]
            impurity = (len(left) * gini(left) + len(right) * gini(right)) / len(rows)
            best = min(best, (impurity, column, limit))
    return best[1], best[2]


class Tree(Classifier):
    def __init__(self, depth: int = 4):
        self.root = Stump(depth)

    def fit(self, table: Table) -> "Tree":
        self.root.grow(table.x.tolist(), table.y.tolist())
        return self

    def predict(self, x: np.ndarray) -> np.ndarray:
        return np.array([self.root.decide(r) for r in x.tolist()])


def k_means(x: np.ndarray, k: int, rounds: int = 25, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    centres = x[rng.choice(len(x), k, replace=False)]
    for _ in range(rounds):
        nearest = np.argmin(((x[:, None, :] - centres[None]) ** 2).sum(axis=2), axis=1)
        moved = np.array([x[nearest == j].mean(axis=0) if (nearest == j).any() else centres[j] for j in range(k)])
        if np.allclose(moved, centres):
            break
        centres = moved
    return centres, nearest


def principal_axes(x: np.ndarray, count: int, rounds: int = 60) -> np.ndarray:
    cov = np.cov(x, rowvar=False)
    axes = []
    for i in range(count):
        v = np.ones(len(cov)) / math.sqrt(len(cov))
        for _ in range(rounds):
            v = cov @ v
            v /= np.linalg.norm(v)
        axes.append(v)
        cov = cov - (v @ cov @ v) * np.outer(v, v)
    return np.array(axes)


def solve_linear(a: list[list[float]], b: list[float]) -> list[float]:
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(m[r][c]))
        m[c], m[p] = m[p], m[c]
        for r in range(c + 1, n):
            f = m[r][c] / m[c][c]
            for k in range(c, n + 1):
                m[r][k] -= f * m[c][k]
    out = [0.0] * n
    for r in range(n - 1, -1, -1):
        out[r] = (m[r][n] - sum(m[r][k] * out[k] for k in range(r + 1, n))) / m[r][r]
    return out


def ridge_by_hand(x: np.ndarray, y: np.ndarray, ridge: float = 0.1) -> list[float]:
    cols = list(zip(*x.tolist()))
    gram = [[sum(p * q for p, q in zip(a, b)) + (ridge if i == j else 0) for j, b in enumerate(cols)]
            for i, a in enumerate(cols)]
    return solve_linear(gram, [sum(p * q for p, q in zip(a, y.tolist())) for a in cols])


def fit_curve(history: list[float]) -> list[float]:
    t = np.arange(len(history))
    result = optimize.least_squares(lambda p: p[0] * np.exp(-p[1] * t) + p[2] - history, [0.5, 0.1, 0.1])
    return [round(float(v), 4) for v in result.x]
