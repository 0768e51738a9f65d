from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from forge import Chain, diff, unified
from forge.diffing import apply, merge, similarity
from forge.markov import readability, wrap
from forge.pipes import Filter, publish, spool, system_diff, tail
from forge.review import Proposal, lint, plagiarism, review_all

HELPER = "helper.py"


def compare(args) -> int:
    old, new = (Path(p).read_text().splitlines() for p in args.files[:2])
    hunks = diff(old, new)
    assert apply(old, hunks, new) == new
    publish(Path("changes.diff"), "\n".join(unified(old, new)) + "\n")
    print(len(hunks), "hunks; diff says", system_diff(old, new))
    return len(hunks)


def merge_files(args) -> int:
    base, ours, theirs = (Path(p).read_text().splitlines() for p in args.files)
    merged, conflicts = merge(base, ours, theirs)
    publish(Path("merged.txt"), "\n".join(merged))
    print(len(merged), "lines", conflicts, "conflicts")
    return conflicts


def invent(args) -> float:
    chain = Chain(args.order, seed=7)
    for path in args.files:
        chain.feed(Path(path).read_text())
    text = " ".join(chain.sentence() for _ in range(args.count))
    publish(Path("story.txt"), "\n".join(wrap(text)))
    print("entropy %.3f readability %.1f" % (chain.entropy(), readability(text)))
    return chain.entropy()


def translated_similarity(helper: Filter, line: str) -> float:
    return similarity(line, helper.ask(line))


def polish(args) -> float:
    total = 0.0
    lines = Path(args.files[0]).read_text().splitlines()[:args.count]
    with Filter(sys.executable, HELPER, "polish") as helper:
        print(helper.ask_all(lines[:3]))
        for line in lines:
            total += translated_similarity(helper, line)
    print("kept %.3f" % (total / len(lines)))
    return total


def watch(args) -> int:
    path = Path("live.log")
    path.touch()
    source = spool([sys.executable, "-u", HELPER, "log", str(args.count)], path)
    chain = Chain(1)
    for line in tail(path, args.count):
        chain.feed(line + ".")
    source.wait()
    print("states", len(chain.follow))
    return len(chain.follow)


def review(args) -> list[str]:
    old, *others = ([*Path(p).read_text().splitlines()] for p in args.files)
    proposals = [Proposal(name, old, new) for name, new in zip(args.files[1:], others)]
    for line in asyncio.run(review_all(proposals)):
        print(line)
    warnings = asyncio.run(lint(old, ["awk", "length($0) > 90 { print NR }"]))
    print(len(warnings), "long lines;", asyncio.run(plagiarism(old[:args.count])), "copied")
    return warnings


COMMANDS = {"review": review, "compare": compare, "merge": merge_files, "invent": invent, "polish": polish, "watch": watch}


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(prog="text-forge")
    ap.add_argument("command", choices=COMMANDS)
    ap.add_argument("files", nargs="*")
    ap.add_argument("--order", type=int, default=2)
    ap.add_argument("--count", type=int, default=20)
    args = ap.parse_args(argv)
    COMMANDS[args.command](args)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
