import argparse
import os
import sys

import rules
from engine import Engine, Output
from state import State


def clean(known):
    gone = 0
    for name in known:
        if os.path.exists(name):
            os.unlink(name)
            gone += 1
    return gone


def slowest(seconds, count=3):
    return sorted(seconds.items(), key=lambda pair: pair[1], reverse=True)[:count]


def main(argv=None):
    parser = argparse.ArgumentParser(prog="build")
    parser.add_argument("goals", nargs="*", default=["all"])
    parser.add_argument("-f", "--file", default="Buildfile")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--clean", action="store_true")
    options = parser.parse_args(argv)
    with open(options.file) as handle:
        known, variables = rules.parse(handle.read())
    if options.clean:
        print(f"{clean(known)} files removed")
    state = State(".build-state")
    engine = Engine(known, variables, state, Output("build.log"), options.jobs)
    try:
        names = rules.order(known, options.goals)
        errors = engine.build(names)
    except rules.BuildError as error:
        errors = [str(error)]
    state.store()
    for error in errors:
        print("failed:", error, file=sys.stderr)
    print(f"{len(engine.built)} targets built, at least {rules.critical_path(known, state.seconds):.2f} s")
    for name, seconds in slowest(state.seconds):
        print(f"  {seconds:.2f} s  {name}")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
