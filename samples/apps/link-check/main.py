import argparse
import sys

from checker import Checker, Settings
from pages import SiteReader
from report import by_status, as_text, as_csv


def parse_args(argv):
    parser = argparse.ArgumentParser(prog="link-check")
    parser.add_argument("root", help="folder with the built site")
    parser.add_argument("--threads", type=int, default=6)
    parser.add_argument("--csv")
    parser.add_argument("--ignore", action="append", default=[])
    return parser.parse_args(argv)


def main(argv=None):
    args = parse_args(argv)
    reader = SiteReader(args.root)
    reader.read_all()
    internal = reader.broken_internal()
    checker = Checker(Settings(threads=args.threads, ignore=args.ignore))
    external = reader.external_links()
    with checker:
        for url in external:
            checker.submit(url)
        results = checker.wait()
    groups = by_status(results)
    sys.stderr.write(as_text(groups, internal))
    if args.csv:
        as_csv(args.csv, results, external)
    return sum(1 for r in results if not r.ok) + len(internal)


if __name__ == "__main__":
    sys.exit(min(main(), 99))
