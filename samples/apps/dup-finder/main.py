"""Find files with equal or nearly equal content.

    dup-finder [--link] [--near] [--verify] FOLDER...
"""
import argparse
import sys
from pathlib import Path

import actions
import digest
import similar
from scan import Scanner, total_size

TEXT = {".txt", ".md", ".rst"}


def arguments(argv):
    parser = argparse.ArgumentParser(prog="dup-finder")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--link", action="store_true")
    parser.add_argument("--near", action="store_true")
    parser.add_argument("--verify", action="store_true")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--cache", default=".dup-cache.json")
    parser.add_argument("--journal", default="dup-journal.tsv")
    return parser.parse_args(argv)


def find(scanner, cache, progress, jobs):
    groups = []
    for size, entries in sorted(scanner.by_size().items(), reverse=True):
        groups.extend(digest.confirm(entries, cache, jobs))
        progress.step()
    return groups


def verify(groups):
    wrong = []
    for group in groups:
        first = group[0]
        for other in group[1:]:
            if actions.open_elsewhere(other.path) or not actions.compare(first.path, other.path):
                wrong.append((first.path, other.path))
    return wrong


def near(scanner):
    finder = similar.NearDuplicates()
    for entry in scanner.entries():
        if entry.suffix in TEXT:
            finder.add(entry.path)
    return list(finder.pairs())


def report(groups, out):
    wasted = 0
    for group in groups:
        out.write(f"{actions.human(group[0].size)} x {len(group)}\n")
        for entry in sorted(group, key=lambda e: e.path):
            out.write(f"    {entry.path}\n")
        wasted += group[0].size * (len(group) - 1)
    return wasted


def main(argv=None):
    options = arguments(argv)
    scanner = Scanner(options.folders)
    cache = digest.HashCache(options.cache)
    cache.load()
    progress = actions.Progress()
    progress.start()
    try:
        groups = find(scanner, cache, progress, options.jobs)
    finally:
        progress.close()
    wasted = report(groups, sys.stdout)
    before = sum(total_size(Path(folder)) for folder in options.folders)
    print(f"{actions.human(wasted)} of {actions.human(before)} are duplicates")
    if options.verify:
        for left, right in verify(groups):
            print(f"differ: {left} {right}")
    if options.near:
        for left, right, score in near(scanner):
            print(f"{score:.0%}  {left}  {right}")
    if options.link:
        journal = actions.Journal(options.journal)
        saved = sum(actions.link(group, journal) for group in groups)
        journal.close()
        print(f"saved {actions.human(saved)}")
    cache.save()
    return 0


if __name__ == "__main__":
    sys.exit(main())
