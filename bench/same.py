#!/usr/bin/env python3
"""Holds Boundwise to one answer: the same bytes in every run, on any number of processors.

    bench/same.py [--commands check,map,advise] [--boundwise COMMAND] PATH...

Each PATH, a project or a file, is analysed as often as there are SETTINGS: with one, two and four processors, and with other
numbers for objects, which decide the order of what is kept by identity; sets that cannot be changed come in another order in each
process anyway. One line for each command: how many functions `map` and `advise` see, or how many findings there are, and `same`, or
the first line that differs. Exit code 1 where something differs, or where a run ended in a defect of Boundwise.
"""

import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HASHES = "-XX:+UnlockExperimentalVMOptions -XX:hashCode="
SETTINGS = [
    "-XX:ActiveProcessorCount=1 " + HASHES + "5",
    "-XX:ActiveProcessorCount=2 " + HASHES + "0",
    "-XX:ActiveProcessorCount=4 " + HASHES + "1",
]
CORES = "--cores=4"  # of the machine that the analysed code runs on: else those of this one
DEFECT = 2


def run(boundwise, command, path, setting):
    given = os.environ.get("BOUNDWISE_JAVA_OPTS", "")
    environment = {**os.environ, "BOUNDWISE_JAVA_OPTS": f"{given} {setting}".strip()}
    line = [*shlex.split(boundwise), command, CORES, "--quiet", "--format=json", path]
    done = subprocess.run(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def size(command, out):
    try:
        report = json.loads(out)
    except ValueError:
        return "no JSON"
    if command == "check":
        return f"{len(report['findings'])} findings"
    functions = sum(region["kind"] == "function" for region in report["regions"])
    return f"{functions} functions"


def difference(one, other):
    for number, (before, after) in enumerate(zip(one.splitlines(), other.splitlines()), 1):
        if before != after:
            at = next((i for i, (a, b) in enumerate(zip(before, after)) if a != b), min(len(before), len(after)))
            part = slice(max(0, at - 60), at + 60)
            return f"line {number}: {before[part].decode(errors='replace')} | {after[part].decode(errors='replace')}"
    return f"{len(one)} and {len(other)} bytes"


def same(options, command, path):
    """Whether all runs give what the first gives, without a defect."""
    first = None
    good = True
    for setting in SETTINGS:
        code, out, errors = run(options.boundwise, command, path, setting)
        if code >= DEFECT:
            print(f"{path} {command}: exit code {code} with {setting}: {errors.strip()[-400:]}", flush=True)
            good = False
        if first is None:
            first = out
        elif out != first:
            print(f"{path} {command}: differs with {setting}: {difference(first, out)}", flush=True)
            good = False
    print(f"{path} {command}: {size(command, first)}, {'same' if good else 'NOT the same'}", flush=True)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--commands", default="check,map,advise")
    parser.add_argument("--boundwise", default=shlex.quote(str(ROOT / "boundwise")), help="the program, instead of the one beside this")
    options = parser.parse_args()
    results = [same(options, command, path) for path in options.paths for command in options.commands.split(",")]
    sys.exit(not all(results))


main()
