#!/usr/bin/env python3
"""Counts how often the arms of branches run, by how they end: what `cost.Likely` takes for usual.

    bench/calibration/arms.py [--apps samples/apps] [--scenarios bench/accuracy/scenarios] [NAME...]

Each program runs once, by its scenario (bench/accuracy/measure.py says what that is), with a counter around the test of every `if`.
Programs that are set aside (ASIDE) are left out, and those that lack a package or fail are named. An `if` counts once, with the share
of its runs in which its first arm ran, if it ran at least three times. Python 3.11 or newer, and what the programs import.
"""

import argparse
import ast
import builtins
import collections
import contextlib
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

NAME = "__counted__"
LEAST = 3
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def ending(arm):
    last = arm[-1]
    if isinstance(last, ast.Return):
        return "returns a constant" if last.value is None or isinstance(last.value, ast.Constant) else "returns"
    kinds = {ast.Raise: "raises", ast.Continue: "skips the round", ast.Break: "leaves the loop"}
    return kinds.get(type(last), "goes on")


class Counters(ast.NodeTransformer):
    """Puts a counter around the test of each `if`; notes what kind it is of."""

    def __init__(self, path, kinds):
        self.path = path
        self.kinds = kinds

    def visit_If(self, node):
        self.generic_visit(node)
        key = f"{self.path}:{node.lineno}"
        self.kinds[key] = "has a second arm" if node.orelse and ending(node.body) == "goes on" else ending(node.body)
        call = ast.Call(ast.Name(NAME, ast.Load()), [ast.Constant(key), node.test], [])
        node.test = ast.fix_missing_locations(ast.copy_location(call, node.test))
        return node


def load(scenario):
    spec = importlib.util.spec_from_file_location("scenario", scenario)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def host(program, scenario, out):
    made = load(scenario)
    getattr(made, "prepare", lambda folder: None)(pathlib.Path.cwd())
    with getattr(made, "serve", contextlib.nullcontext)() as variables:
        told = {name: str(value) for name, value in (variables or {}).items()}
        command = [sys.executable, os.path.abspath(__file__), "--inside", "run", program, scenario, out]
        return subprocess.run(command, env=os.environ | told, stdin=subprocess.DEVNULL).returncode


def run(program, scenario, out):
    counts, kinds = collections.defaultdict(lambda: [0, 0]), {}

    def counted(key, value):
        found = bool(value)
        counts[key][found] += 1
        return found

    setattr(builtins, NAME, counted)
    loader, inside = importlib.machinery.SourceFileLoader, os.path.join(os.path.realpath(program), "")
    original = loader.get_code

    def get_code(self, name):
        file = os.path.realpath(self.get_filename(name))
        if not file.startswith(inside):
            return original(self, name)
        tree = Counters(os.path.relpath(file, inside), kinds).visit(ast.parse(self.get_data(file), file))
        return compile(ast.fix_missing_locations(tree), file, "exec", dont_inherit=True)

    loader.get_code = get_code
    sys.argv = [program]
    sys.path[0] = os.path.dirname(program) if os.path.exists(os.path.join(program, "__init__.py")) else program
    try:
        load(scenario).run()
    except SystemExit as end:
        if end.code not in (None, 0):
            raise
    finally:
        pathlib.Path(out).write_text(json.dumps([(kinds[key], no, yes) for key, (no, yes) in counts.items()]))
    return 0


def branches(program, scenario):
    """The branches of one run: (kind, how often not, how often); None where it failed."""
    with tempfile.TemporaryDirectory(prefix="counted-") as folder:
        out = pathlib.Path(folder, "counts.json")
        work = pathlib.Path(folder, "work")
        work.mkdir()
        command = [sys.executable, os.path.abspath(__file__), "--inside", "host", str(program), str(scenario), str(out)]
        environment = os.environ | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
        return json.loads(out.read_text()) if done.returncode == 0 and out.exists() else None


def main():
    if sys.argv[1:2] == ["--inside"]:
        sys.exit({"host": host, "run": run}[sys.argv[2]](*sys.argv[3:]))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="programs; all that are not set aside else")
    parser.add_argument("--apps", type=pathlib.Path, default=ROOT / "samples/apps", help="folder of programs")
    parser.add_argument("--scenarios", type=pathlib.Path, default=ROOT / "bench/accuracy/scenarios", help="folder of scenarios")
    options = parser.parse_args()
    aside = set((options.apps / "ASIDE").read_text().split()) if (options.apps / "ASIDE").exists() else set()
    shares = collections.defaultdict(list)
    programs = 0
    for program in sorted(path for path in options.apps.resolve().iterdir() if path.is_dir() and path.name not in aside):
        if options.names and program.name not in options.names:
            continue
        found = branches(program, options.scenarios.resolve() / f"{program.name}.py")
        if found is None:
            print(f"{program.name}: did not run, left out", file=sys.stderr)
            continue
        programs += 1
        for kind, no, yes in found:
            if no + yes >= LEAST:
                shares[kind].append(yes / (no + yes))
    print(f"# {programs} programs, CPython {sys.version.split()[0]}: how often the first arm of an `if` ran")
    print("arm\tbranches\tmean\tmedian")
    for kind, found in sorted(shares.items(), key=lambda item: -len(item[1])):
        print(f"{kind}\t{len(found)}\t{statistics.mean(found):.2f}\t{statistics.median(found):.2f}")


if __name__ == "__main__":
    main()
