#!/usr/bin/env python3
"""Holds what `boundwise map` says that small operations and calls take against what they take here.

    bench/calibration/small_calls.py [--worst 2.0]

For each expression and statement of small_calls_cases.py, a function repeats it in a loop; the loops are measured (the thread's processor
time, the least of seven runs, less that of an empty loop) and mapped for this interpreter's version. Printed: how many are predicted
within 1.5 and 2 times, the middle of predicted over measured (tables are of one machine, and of programs, which are slower than loops: what counts is
how far one is from the others), and each that is further off than --worst. 15 ns are added to both sides, so that less is no matter.
"""

import argparse
import importlib.util
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
import textwrap

import small_calls_cases as cases

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SLACK = 15


def program(operands, codes, rounds):
    """The module: `base` repeats nothing, `run0`, `run1` ... a code each."""
    setup = textwrap.indent(operands.strip("\n"), "    ")
    parts = [cases.HEAD]
    for name, code in [("base", "pass")] + [(f"run{i}", code) for i, code in enumerate(codes)]:
        loop = f"    for x in range({rounds}):\n{textwrap.indent(code, ' ' * 8)}\n"
        parts.append(f"def {name}():\n{setup}\n    start = time.thread_time_ns()\n{loop}    return time.thread_time_ns() - start\n")
    return "\n\n".join(parts)


def measured(path, count, rounds):
    """Nanoseconds of a round; None for what fails."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def least(name):
        return min(getattr(module, name)() for _ in range(7)) / rounds

    base = least("base")
    found = []
    for i in range(count):
        try:
            found.append(max(0.0, least(f"run{i}") - base))
        except Exception as error:
            print(f"run{i}: {error!r}", file=sys.stderr)
            found.append(None)
    return found


def predicted(path, count, rounds):
    """The same by `boundwise map`; None for what has no figure without sizes."""
    version = "%d.%d" % sys.version_info[:2]
    run = subprocess.run(
        [REPOSITORY / "boundwise", "map", path, "--python", version, "--format", "json"],
        capture_output=True, text=True, check=False)
    if run.returncode > 1:
        sys.exit(run.stderr)
    loops = {}

    def read(value):
        if isinstance(value, dict):
            if value.get("kind") == "loop" and "time" in value:
                loops.setdefault(value["qualname"], value["time"])
            for inner in value.values():
                read(inner)
        elif isinstance(value, list):
            for inner in value:
                read(inner)

    read(json.loads(run.stdout))

    def nanos(name):
        try:
            return sum(float(time) for time in loops[name].values()) / rounds
        except (KeyError, ValueError):
            return None

    base = nanos("base")
    every = [nanos(f"run{i}") for i in range(count)]
    return [None if one is None else max(0.0, one - base) for one in every]


def compared(title, operands, codes, rounds, worst):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "small.py")
        path.write_text(program(operands, codes, rounds))
        times = measured(path, len(codes), rounds)
        said = predicted(path, len(codes), rounds)
    rows = [
        (math.log((say + SLACK) / (take + SLACK)), code, take, say)
        for code, take, say in zip(codes, times, said)
        if take is not None and say is not None
    ]
    near = {limit: sum(abs(row[0]) < math.log(limit) for row in rows) for limit in (1.5, 2)}
    middle = math.exp(statistics.median(row[0] for row in rows))
    print(f"{title}: {len(rows)} of {len(codes)}; within 1.5 {near[1.5]}, within 2 {near[2]}, middle {middle:.2f}")
    for far, code, take, say in sorted(rows):
        if abs(far) > math.log(worst):
            print(f"  {math.exp(far):7.2f}  {say:9.0f} said, {take:9.0f} taken: {' '.join(code.split())}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worst", type=float, default=2.0, help="what is further off is printed (default: 2.0)")
    worst = parser.parse_args().worst
    lines = cases.OF_SHORT.split("\n")
    statements = cases.STATEMENTS.strip("\n").split("\n\n")
    compared("short operands", cases.SHORT, [line for line in lines if line] + statements, 20_000, worst)
    compared("a thousand elements", cases.LONG, [line for line in cases.OF_LONG.split("\n") if line], 100, worst)


if __name__ == "__main__":
    main()
