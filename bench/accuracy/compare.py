#!/usr/bin/env python3
"""Holds `boundwise map` against what measure.py and java/measure.py have measured.

    bench/accuracy/compare.py [ROOT...] [--part open|aside|both] [--summary | -v]

A ROOT (default samples/apps) is a folder of programs with a truth.tsv each, or such a program. For each, `boundwise map PROGRAM
--format json` runs in the folder that the program is in, for Python as 3.11, the version that was measured. Printed are, for the part worked
with and the part set aside: how the measured classes and the predicted ones meet; how many of the measured-trivial functions are called
cpu, io or mixed; and how near the predicted time per call (the sum of a region's `typical`, nanoseconds) is to the measured one.

Set aside are the programs named in a ROOT's file ASIDE, one a line, and all of a ROOT given by --aside; of these only totals are
printed, unless --part aside asks for more. Predicted `native` counts as
cpu. Functions that measure.py left out (class `-`) do not count. Times below 0.1 us count as 0.1 us: what is shorter is not measured well.
"""

import argparse
import csv
import json
import pathlib
import statistics
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TRUTHS = ("cpu", "io", "mixed", "trivial")
PREDICTIONS = (*TRUTHS, "unknown", "missing")
LEAST_US = 0.1


class Failure(Exception):
    """A mistake of the user or a failed run, in a sentence."""


class Case:
    """One measured function beside the region that the map has for it (None: it has none)."""

    def __init__(self, program, truth, region):
        self.place = f"{program}/{truth['path']}:{truth['line']}"
        self.qualname = truth["qualname"]
        self.truth = truth["class"]
        self.uneven = "uneven" in truth["note"]
        self.measured = float(truth["wall_us"])
        bound = region["bound"] if region else "missing"
        self.predicted = "cpu" if bound == "native" else bound
        self.certainty = region["certainty"] if region else "-"
        typical = (region or {}).get("typical")
        self.typical = None if typical is None else sum(typical.values()) / 1e3
        self.witness = " <- ".join(f"{step.get('call', '?')} ({step['path']}:{step['line']})" for step in (region or {}).get("witness", ()))

    @property
    def right(self):
        return self.truth == self.predicted

    @property
    def factor(self):
        """Predicted over measured time per call; None where nothing is predicted."""
        return None if self.typical is None else max(self.typical, LEAST_US) / max(self.measured, LEAST_US)

    def line(self):
        times = f"{self.measured:.4g} / {'?' if self.typical is None else format(self.typical, '.4g')} us"
        classes = f"{self.truth}, predicted {self.predicted} ({self.certainty})"
        return f"  {self.place} {self.qualname}: {classes}; {times}; {self.witness or 'no witness'}"


def truths(program):
    with open(program / "truth.tsv", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["class"] != "-"]


def programs(options):
    """(program, whether it is set aside), in order."""
    found = []
    for root, aside in [(root, False) for root in options.roots] + [(root, True) for root in options.aside]:
        root = pathlib.Path(root).resolve()
        if not root.is_dir():
            raise Failure(f"{root} is not a folder")
        single = (root / "truth.tsv").exists()
        list_of_names = (root.parent if single else root) / "ASIDE"
        names = set(list_of_names.read_text().split()) if list_of_names.exists() else set()
        folders = [root] if single else sorted(folder.parent for folder in root.glob("*/truth.tsv"))
        found += [(folder, aside or folder.name in names) for folder in folders]
    if not found:
        raise Failure("no program with a truth.tsv there; bench/accuracy/measure.py writes it")
    return found


def mapped(program, options):
    """The map's regions of functions: by path and line, paths relative to the program."""
    if options.maps:
        text = pathlib.Path(options.maps, program.name + ".json").read_text()
    else:
        command = [options.launcher, "map", program.name, "--format", "json", "--details"]
        if next(program.rglob("*.py"), None):
            command += ["--python", "3.11"]
        quietly = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True}
        done = subprocess.run(command, cwd=program.parent, timeout=options.timeout, **quietly)
        text = done.stdout
        if not text.lstrip().startswith("{"):
            raise Failure(f"{program.name}: no map (exit {done.returncode}): {(done.stderr or done.stdout).strip()[-400:]}")
    answer = json.loads(text)
    if answer.get("schema") != "boundwise-map/1":
        raise Failure(f"{program.name}: not a boundwise-map/1")
    prefix = program.name + "/"
    return {
        (region["path"].removeprefix("./").removeprefix(prefix), region["line"]): region
        for region in answer["regions"]
        if region["kind"] == "function"
    }


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def report(name, cases, count):
    total = len(cases)
    right = sum(case.right for case in cases)
    print(f"\n{name}: {count} programs, {total} functions")
    if not total:
        return
    print(f"  {'measured':10}" + "".join(f"{predicted:>9}" for predicted in PREDICTIONS) + f"{'right':>9}")
    for truth in TRUTHS:
        row = [case.predicted for case in cases if case.truth == truth]
        print(f"  {truth:10}" + "".join(f"{row.count(each):9}" for each in PREDICTIONS) + f"{percent(row.count(truth), len(row)):>9}")
    print(f"  right {right} of {total}: {percent(right, total)}")
    decided = [case for case in cases if case.predicted in TRUTHS]
    share = percent(sum(case.right for case in decided), len(decided))
    print(f"  of those with a class: {share}; without one {percent(total - len(decided), total)}")
    for certainty in ("certain", "likely", "unknown"):
        some = [case for case in decided if case.certainty == certainty]
        if some:
            hits = sum(case.right for case in some)
            print(f"  {certainty}: {hits} of {len(some)} with a class, {percent(hits, len(some))}")
    loud = sum(case.truth == "trivial" and case.predicted in ("cpu", "io", "mixed") for case in cases)
    uneven = sum(case.uneven and not case.right for case in cases)
    print(f"  measured-trivial called cpu, io or mixed: {loud}")
    print(f"  wrong where most calls take far less than the mean (uneven): {uneven} of {sum(case.uneven for case in cases)}")
    for label, some in (("all", cases), *((f"measured {truth}", [case for case in cases if case.truth == truth]) for truth in TRUTHS)):
        factors = [case.factor for case in some if case.factor is not None]
        if factors:
            near, far = (percent(sum(1 / limit <= each <= limit for each in factors), len(factors)) for limit in (3, 10))
            print(
                f"  time per call, {label}: within 3 times {near}, within 10 times {far} of {len(factors)};"
                f" median predicted / measured {statistics.median(factors):.2g}"
            )
        elif label == "all":
            print("  time per call: none predicted")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("roots", nargs="*", metavar="ROOT")
    parser.add_argument("--aside", action="append", default=[], metavar="ROOT", help="folder of programs that are all set aside")
    parser.add_argument("--part", choices=("open", "aside", "both"), default="both")
    parser.add_argument("--summary", action="store_true", help="totals only")
    parser.add_argument("-v", "--verbose", action="store_true", help="list the wrong ones")
    parser.add_argument("--times", action="store_true", help="list times that are off by more than 10 times")
    parser.add_argument("--launcher", default=str(REPOSITORY / "boundwise"), help="the boundwise to run")
    parser.add_argument("--maps", metavar="FOLDER", help="take NAME.json from there and run nothing")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds for one program")
    options = parser.parse_args()
    if not options.roots and not options.aside:
        options.roots = [str(REPOSITORY / "samples" / "apps")]
    try:
        chosen = programs(options)
        failed = 0
        for part in ("open", "aside"):
            if options.part not in (part, "both"):
                continue
            cases, count = [], 0
            for program, aside in chosen:
                if aside != (part == "aside"):
                    continue
                try:
                    regions = mapped(program, options)
                except (Failure, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as failure:
                    failed += 1
                    print(f"{program.name}: {failure}", file=sys.stderr)
                    regions = {}
                count += 1
                own = [Case(program.name, truth, regions.get((truth["path"], int(truth["line"])))) for truth in truths(program)]
                cases += own
                if not options.summary and not (aside and options.part == "both"):
                    print(f"{program.name}: {sum(case.right for case in own)} of {len(own)} right")
                    for case in own:
                        if options.verbose and not case.right or options.times and case.factor and not 0.1 <= case.factor <= 10:
                            print(case.line())
            report("set aside" if part == "aside" else "worked with", cases, count)
    except Failure as failure:
        sys.exit(str(failure))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
