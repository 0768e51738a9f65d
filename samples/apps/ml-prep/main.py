import argparse
import itertools
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

import numpy as np

import features
import fetch
import models
import online
import statistic

GRID = {
    "logistic": {"rate": [0.2, 0.8], "epochs": [60, 150]},
    "tree": {"depth": [2, 4]},
    "neighbours": {"k": [3, 9]},
}


def cells(grid, path, seeds):
    for kind, settings in grid.items():
        for values in itertools.product(*settings.values()):
            for seed in range(seeds):
                yield kind, dict(zip(settings, values)), path, seed


def prepare(path, address, out):
    rows = features.read_csv(path)
    rows = features.deduplicate(rows, lambda row: row["text"] + row["when"])
    rows = features.drop_outliers(rows, "amount")
    labels = fetch.Labels(address).all([row["id"] for row in rows])
    columns = [features.Scaled("amount"), features.Scaled("age"), features.OneHot("country"), features.Cyclic("when"),
               features.Text("text", 64)]
    x = features.build(columns, rows)
    y = np.array([labels[row["id"]] for row in rows])
    np.savez(out, x=x, y=y)
    return rows, x, y


def search(path, jobs, seeds):
    best, everything = None, {}
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        for kind, settings, found in pool.map(models.evaluate, cells(GRID, path, seeds)):
            everything.setdefault((kind, *settings.items()), []).append(found["f1"])
    for key, values in everything.items():
        mean = sum(values) / len(values)
        if best is None or mean > best[1]:
            best = key, mean
        print(f"{mean:.3f}", *key)
    return best


def explore(rows):
    for name in ("amount", "age"):
        values = [float(row[name]) for row in rows if row[name]]
        print(name, {key: round(value, 2) for key, value in statistic.describe(values).items()})
        print("\n".join(statistic.histogram(values)))
        print("entropy", round(statistic.entropy(values), 2), "interval", statistic.bootstrap(values))
    groups = {}
    for row in rows:
        groups.setdefault(row["country"], []).append(float(row["amount"] or 0))
    names = sorted(groups, key=lambda n: -len(groups[n]))[:3]
    for left, right in itertools.combinations(names, 2):
        print(left, right, statistic.permutation_test(groups[left], groups[right]))


def train(x, y, tracker):
    train_x, train_y, test_x, test_y = models.split(x, y, seed=7)
    model = models.Logistic(epochs=10)
    for step in range(5):
        model.epochs = 20 * (step + 1)
        model.fit(train_x, train_y)
        tracker.log(f"auc-{step}", models.auc(test_y, model.probability(test_x)))
        fetch.save_checkpoint("model.json", {"step": step, "weights": model.weights.tolist()})
    tracker.log_all(models.scores(test_y, model.predict(test_x)))


def follow(address, pages, ahead):
    learn = online.learn_ahead if ahead else online.learn_stream
    model, losses = learn(address, pages, 100)
    used = sum(weight != 0 for weight in map(model.weight, range(online.SLOTS)))
    print(f"{len(losses)} pages, loss {losses[0]:.3f} to {losses[-1]:.3f}, {used} weights")


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("data", nargs="?")
    parser.add_argument("--follow", type=int, default=0, metavar="PAGES")
    parser.add_argument("--ahead", action="store_true")
    parser.add_argument("--service", default=os.environ.get("LABEL_SERVICE"))
    parser.add_argument("--out", default="prepared.npz")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--explore", action="store_true")
    options = parser.parse_args(argv)
    if options.follow:
        return follow(options.service, options.follow, options.ahead)
    rows, x, y = prepare(options.data, options.service, options.out)
    if options.explore:
        explore(rows)
    if options.seeds:
        print("best", search(options.out, options.jobs, options.seeds))
    train(x, y, fetch.Tracker(options.service, os.path.basename(options.data)))


if __name__ == "__main__":
    main()
