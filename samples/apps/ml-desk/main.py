import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from desk import data, models, server

MODELS = {"hand": models.HandLogistic, "logistic": models.Logistic, "near": models.Neighbours, "tree": models.Tree}


def evaluate(job):
    name, train, test = job
    return name, MODELS[name]().fit(train).accuracy(test)


def cross_validate(table, names, folds, jobs):
    work = [(n, a, b) for n in names for a, b in table.folds(folds)]
    with ProcessPoolExecutor(jobs) as pool:
        results = list(pool.map(evaluate, work))
    return {n: round(sum(s for m, s in results if m == n) / folds, 3) for n in names}


def compare(args):
    table = data.read_csv(args.file).standardised()
    print(cross_validate(table, args.models, args.folds, args.jobs))
    train, test = table.split(0.7)
    for name in args.models:
        print(evaluate((name, train, test)))


def explore(args):
    table = data.read_csv(args.file)
    print(data.to_database("desk.db", table), data.class_means("desk.db"))
    flat = table.standardised().x @ models.principal_axes(table.standardised().x, 3).T
    centres, nearest = models.k_means(flat, 4)
    print(np.bincount(nearest), np.round(centres[0], 3))
    print([round(v, 3) for v in models.ridge_by_hand(table.x, table.y)])
    print(round(server.external_sum(table.x[:, 0]), 3))


def local_gradient(table, weights, passes=6):
    model = models.Logistic()
    x = model.with_one(table.x)
    w = weights.copy()
    for _ in range(passes):
        w -= 0.3 * model.gradient(x, table.y, w)
    return weights - w


def distributed_step(table, weights, step):
    gradient = local_gradient(table, weights)
    weights = server.push_gradient("desk", gradient)
    server.wait_for_round(step + 1)
    return weights


def loss(table, weights):
    p = 1 / (1 + np.exp(-models.Logistic.with_one(table.x) @ weights))
    return float(-np.mean(np.log(np.where(table.y == 1, p, 1 - p) + 1e-9)))


def distributed(args):
    table = data.read_csv(args.file).standardised()
    weights, history = np.zeros(table.x.shape[1] + 1), []
    for step in range(args.steps):
        weights = distributed_step(table, weights, step)
        history.append(loss(table, weights))
        if step % 4 == 3:
            server.checkpoint(args.out, step, weights)
    step, saved = server.restore(args.out)
    print(step, len(saved), models.fit_curve(history))


def streaming(args):
    model, scores = models.HandLogistic(epochs=2), []
    for batch in data.Prefetcher():
        if model.weights:
            scores.append(model.accuracy(batch))
        model.fit(batch)
    print("streamed", len(scores), round(sum(scores) / len(scores), 3))


def active(args):
    table = data.read_csv(args.file).standardised()
    known, pool = table.split(0.1)
    for _ in range(args.steps):
        model = models.Logistic(steps=300).fit(known)
        chosen = server.most_uncertain(model, pool.x, 4)
        labels = server.ask_labels(pool.x[chosen])
        known = data.Table(known.names, np.vstack([known.x, pool.x[chosen]]), np.append(known.y, labels))
        pool = data.Table(pool.names, np.delete(pool.x, chosen, 0), np.delete(pool.y, chosen))
    print("active", len(known), round(model.accuracy(pool), 3))


COMMANDS = {f.__name__: f for f in (compare, explore, distributed, streaming, active)}


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("command", choices=COMMANDS)
    ap.add_argument("file", nargs="?")
    ap.add_argument("--models", nargs="*", default=list(MODELS))
    ap.add_argument("--folds", type=int, default=3)
    ap.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    ap.add_argument("--steps", type=int, default=8)
    ap.add_argument("--out", default="checkpoints")
    args = ap.parse_args(argv)
    COMMANDS[args.command](args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
