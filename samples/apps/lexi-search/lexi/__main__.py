import argparse
import sys
from pathlib import Path

from .index import Index
from .query import highlight, search, snippet
from .remote import Mirror


def cmd_pull(options):
    host, _, port = options.server.partition(":")
    print(Mirror(host, int(port), options.folder).follow(), "new")


def cmd_index(options):
    index = Index()
    index.add_folder(options.folder)
    index.save(options.index)
    print(len(index.documents), "documents", len(index.postings), "terms")


def cmd_find(options):
    index = Index.load(options.index)
    for line in (Path(options.queries).read_text().splitlines() if options.queries else [options.text]):
        hits, terms = search(index, line, options.count)
        for name, score in hits:
            print(f"{score:6.2f} {name}: {highlight(snippet(Path(name).read_text(encoding='utf-8'), terms), terms)[:70]}")


def cmd_pairs(options):
    index = Index()
    index.add_folder(options.folder)
    for score, a, b in index.collocations():
        print(f"{score:8.1f} {a} {b}")


def main(argv=None):
    parser = argparse.ArgumentParser(prog="lexi")
    commands = parser.add_subparsers(required=True)
    for name, function in (("pull", cmd_pull), ("index", cmd_index), ("find", cmd_find), ("pairs", cmd_pairs)):
        sub = commands.add_parser(name)
        sub.set_defaults(function=function)
        sub.add_argument("--folder", default="notes")
        sub.add_argument("--index", default="notes.lexi")
        sub.add_argument("--server", default="")
        sub.add_argument("--queries")
        sub.add_argument("--count", type=int, default=10)
        sub.add_argument("text", nargs="?", default="")
    options = parser.parse_args(argv)
    options.function(options)


if __name__ == "__main__":
    main(sys.argv[1:])
