#!/usr/bin/env python3
"""Runs the code that `boundwise advise` shows: does a program with it print what it printed before?

    bench/accuracy/recipes.py [PROGRAM.py...] [--python PYTHON] [--version 3.13] [--launcher BOUNDWISE]

Without programs: the parts of samples/remedies that are worked with and need no server. Each piece of advice with workers or arrays is
put in the place of its loop, in a copy of its own; functions that it brings go to the level of the module, the names that it needs are
imported. Printed for each: same, different, failed (with the last line of the error), or left out, where the code leaves something to
the reader (a join, lines that it only names).
"""

import argparse
import ast
import collections
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = REPOSITORY / "samples" / "remedies"
IMPORTS = "import asyncio\nfrom concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor\nfrom itertools import repeat\n"
NEWER = "try:\n    from concurrent.futures import InterpreterPoolExecutor\nexcept ImportError:\n    pass\n"


def programs():
    aside = set((SAMPLES / "ASIDE").read_text().split())
    for path in sorted(SAMPLES.glob("*/app.py")):
        if path.parent.name not in aside and "127.0.0.1" not in path.read_text():
            yield path


def advised(path, options):
    command = [*shlex.split(options.launcher), "advise", path.name, "--format", "json", "--details", "--python", options.version, "--cores", "2"]
    done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, timeout=300)
    found = []
    for region in json.loads(done.stdout)["regions"]:
        if region["kind"] in ("loop", "comprehension") and region["advice"]["remedy"] != "none":
            for verdict in region["verdicts"]:
                if verdict["verdict"] == "helps" and verdict.get("how"):
                    found.append((region, verdict))
    for region, verdict in found:
        # a loop around others has the code that goes in the place of one of them
        inner = [one for one, other in found if other["how"] == verdict["how"] and region["line"] < one["line"] <= region["endLine"]]
        if not inner:
            yield region, verdict


def place(tree, region):
    """The statement that a loop is, or that a comprehension stands in, and its function."""
    kinds = (ast.For, ast.AsyncFor, ast.While) if region["kind"] == "loop" else (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    for outer in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            for statement in getattr(outer, field, None) or [] if isinstance(getattr(outer, field, None), list) else []:
                own = [statement] if isinstance(statement, kinds) else ast.walk(statement) if isinstance(statement, (ast.Assign, ast.Return, ast.Expr)) else []
                if any(isinstance(node, kinds) and node.lineno == region["line"] for node in own):
                    return statement
    return None


def written(text, region, recipe):
    """The program with the code in its place; None where it leaves something to the reader."""
    if "..." in recipe or "# then" in recipe or recipe.startswith("#"):
        return None
    if region["kind"] == "comprehension" and "await" not in recipe and isinstance(ast.parse(recipe).body[-1], ast.Expr):
        return None  # it stands for a part of a statement
    tree = ast.parse(text)
    statement = place(tree, region)
    if statement is None:
        return None
    parsed = ast.parse(recipe if "await" not in recipe else "async def _():\n" + textwrap.indent(recipe, "    "))
    code = parsed.body[0].body if "await" in recipe else parsed.body
    above = "\n\n".join(ast.unparse(one) for one in code if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom)))
    inside = "\n".join(ast.unparse(one) for one in code if not isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Import, ast.ImportFrom)))
    lines = text.split("\n")
    indent = " " * statement.col_offset
    lines[statement.lineno - 1 : statement.end_lineno] = textwrap.indent(inside, indent).split("\n")
    head = next(i for i, node in enumerate(tree.body) if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) and not (isinstance(node, ast.ImportFrom) and node.module == "__future__"))
    at = tree.body[head].lineno - 1
    return "\n".join(lines[:at] + (IMPORTS + NEWER + above).split("\n") + lines[at:])


def run(text, python, folder, name):
    path = pathlib.Path(folder, name)
    path.write_text(text)
    return subprocess.run([python, path.name], cwd=folder, capture_output=True, text=True, timeout=300)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", type=pathlib.Path, metavar="PROGRAM.py")
    parser.add_argument("--python", default=sys.executable, help="what runs the programs")
    parser.add_argument("--version", default=f"{sys.version_info.major}.{sys.version_info.minor}", help="what advice is asked for")
    parser.add_argument("--launcher", default=shlex.quote(str(REPOSITORY / "boundwise")))
    options = parser.parse_args()
    counts = collections.Counter()
    for path in options.programs or programs():
        text = path.read_text()
        with tempfile.TemporaryDirectory() as folder:
            before = run(text, options.python, folder, "app.py")
            for region, verdict in advised(path.resolve(), options):
                recipe = verdict["how"]
                changed = written(text, region, recipe)
                if changed is None:
                    word = "left out"
                else:
                    after = run(changed, options.python, folder, "changed.py")
                    word = "failed" if after.returncode else "same" if after.stdout == before.stdout else "different"
                counts[word] += 1
                more = ": " + after.stderr.strip().splitlines()[-1] if word == "failed" else ""
                print(f"{path.parent.name}/{path.name}:{region['line']} {region['qualname']} {verdict['remedy']}: {word}{more}")
    print(", ".join(f"{word} {count}" for word, count in sorted(counts.items())))
    sys.exit(1 if counts["failed"] or counts["different"] else 0)


if __name__ == "__main__":
    main()
