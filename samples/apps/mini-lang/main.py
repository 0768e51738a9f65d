import sys
import time
from pathlib import Path

from minilang import LangError
from minilang.library import Library
from minilang.nodes import Scope, fold, size
from minilang.parser import parse


class Session:
    def __init__(self):
        self.out = []
        self.library = Library(self.out)
        self.top = self.library.scope()
        self.top.names["import"] = self.load
        self.top.names["use"] = self.load
        self.loaded = {}

    def load(self, name):
        if name not in self.loaded:
            tree = fold(parse(self.library.fetch(name)))
            scope = Scope(self.top)
            tree.run(scope)
            self.top.names.update(scope.names)
            self.loaded[name] = size(tree)
        return self.loaded[name]

    def run_source(self, source):
        return fold(parse(source)).run(Scope(self.top))

    def run_file(self, path):
        return self.run_source(Path(path).read_text())


def check(paths):
    problems = []
    for path in paths:
        try:
            tree = parse(Path(path).read_text())
            print(path, size(tree), "nodes", size(fold(tree)), "after folding")
        except LangError as e:
            problems.append("%s: %s" % (path, e))
    return problems


def watch(path, rounds, pause=0.03):
    """Runs the file again whenever it was changed."""
    seen, runs = None, 0
    for _ in range(rounds):
        stamp = Path(path).stat().st_mtime_ns
        if stamp != seen:
            seen = stamp
            Session().run_file(path)
            runs += 1
        time.sleep(pause)
    return runs


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    if argv[0] == "check":
        for problem in check(argv[1:]):
            print(problem)
    elif argv[0] == "watch":
        print(watch(argv[1], 6), "runs")
    else:
        for path in argv:
            session = Session()
            session.run_file(path)
            print(path, session.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
