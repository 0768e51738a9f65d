"""Solves deals by number, keeps what it has found, tells how hard deals are."""
import argparse
import contextlib
import json
import statistics
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import cards
import solver


class Notebook:
    """Solutions, one JSON line each."""

    def __init__(self, path):
        self.path = Path(path)
        self.known = {}
        if self.path.exists():
            for line in self.path.read_text().splitlines():
                entry = json.loads(line)
                self.known[entry["deal"]] = entry

    def add(self, entry):
        self.known[entry["deal"]] = entry
        with self.path.open("a") as f:
            f.write(json.dumps(entry) + "\n")

    def __contains__(self, number):
        return number in self.known

    def __len__(self):
        return len(self.known)


@contextlib.contextmanager
def timed(entry):
    began = time.perf_counter()
    try:
        yield
    finally:
        entry["seconds"] = round(time.perf_counter() - began, 4)


def one(number, limit=6000):
    entry = {"deal": number}
    with timed(entry):
        try:
            steps, states = solver.solve(cards.deal(number), limit)
            entry.update(steps=[f"{cards.name(c)} {to}" for c, to in steps], states=states)
        except solver.Unsolved as e:
            entry.update(steps=None, states=e.args[0])
    return entry


def many(numbers, notebook, workers):
    left = [n for n in numbers if n not in notebook]
    if workers < 2:
        for n in left:
            notebook.add(one(n))
        return
    with ProcessPoolExecutor(workers) as pool:
        for job in as_completed([pool.submit(one, n) for n in left]):
            notebook.add(job.result())


def replay(number, steps):
    """Plays a solution by the rules; raises if it cheats."""
    state, made = solver.automatic(solver.start(cards.deal(number)))
    todo = steps[len(made):]
    while todo:
        for (card, to), following in solver.moves(state):
            if f"{cards.name(card)} {to}" == todo[0]:
                break
        else:
            raise ValueError(f"deal {number}: {todo[0]} is no move")
        state, made = solver.automatic(following)
        todo = todo[1 + len(made):]
    return solver.solved(state)


def difficulty(entry):
    if entry["steps"] is None:
        return "unsolved"
    for name, most in (("easy", 200), ("fair", 1000), ("hard", 5000)):
        if entry["states"] <= most:
            return name
    return "fiendish"


def report(notebook):
    entries = list(notebook.known.values())
    done = [e for e in entries if e["steps"]]
    lines = [f"{len(done)} of {len(entries)} solved"]
    lines.append(f"median length {statistics.median(len(e['steps']) for e in done)}")
    lines.append(f"median states {statistics.median(e['states'] for e in done)}, seconds {statistics.fmean(e['seconds'] for e in entries):.3f}")
    for level in ("easy", "fair", "hard", "fiendish", "unsolved"):
        lines.append(f"{level:9} {sum(difficulty(e) == level for e in entries)}")
    return "\n".join(lines)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--notebook", default="deals.jsonl")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args(argv)
    notebook = Notebook(args.notebook)
    many(range(args.first, args.last + 1), notebook, args.workers)
    if args.show:
        for n in range(args.first, args.last + 1):
            print(n, cards.show(solver.start(cards.deal(n))), sep="\n")
    print(report(notebook))
    return notebook
