#!/usr/bin/env python3
"""Holds `boundwise advise` against what remedies were measured to gain (remedies.py, samples/remedies/truth.tsv).

    bench/accuracy/advice.py [NAME...] [--python 3.11,3.14] [--part open|aside|both] [-v] [--advice FOLDER]
    bench/accuracy/advice.py --self-check

For each program and interpreter, `boundwise advise PROGRAM --format json --python X` runs over a copy without variants.py. A region is
found by path, line, qualname and kind; a program whose run fails is left out. Printed, for the part worked with and the part set aside
(samples/remedies/ASIDE):

- recommended: is it the fastest that was measured, or within 15 % of it? `none` is the original, ratio 1. `threads` and `free-threading`
  are the same variant on a build without the lock. What was recommended and has no variant, because it does not apply to the region, is
  wrong; what could not be measured on that interpreter (its package is missing there) is left out, and counted.
- slower: recommended, and measured under 0.95 of the original's speed. None may be.
- speed-up: predicted for what is recommended, within a factor of 1.5 of the measured one; also for all verdicts `helps`.
- none: recommended although something measured gains 15 % or more, and the other way round.

A `compiled` row (Numba) stands for `native` where the region has no native row; it does not count as a fastest that should have been
found, since few programs want to depend on a compiler.
--advice takes NAME.PYTHON.json from a folder, and writes what is missing there: a later run then starts nothing.
"""

import argparse
import collections
import json
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

from remedies import PROGRAMS, Failure, read

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
NEAR = 1.15
SLOWER = 0.95
FACTOR = 1.5


class Case:
    """One measured region on one interpreter beside what was advised for it."""

    def __init__(self, rows, region):
        first = rows[0]
        self.place = f"{first['program']}/{first['path']}:{first['line']} {first['qualname']}"
        self.python = first["python"]
        self.kind = first["kind"]
        self.missing = region is None
        measured = {row["remedy"]: float(row["ratio"]) for row in rows if row["ratio"]}
        self.seconds = next(float(row["seconds"]) for row in rows if row["remedy"] == "original")
        self.noisy = any("noisy" in row["note"] for row in rows)
        self.unmeasured = {row["remedy"] for row in rows if not row["ratio"]}
        self.compiled = measured.pop("compiled", None)
        self.measured = measured
        self.best = max(measured, key=measured.get)
        advice = (region or {}).get("advice") or {}
        self.remedy = advice.get("remedy", "none")
        self.speedup = advice.get("speedup")
        self.verdicts = (region or {}).get("verdicts") or []

    def ratio(self, remedy):
        """What was measured for it; None where there is no row."""
        if remedy == "none":
            return 1.0
        if self.python.endswith("t") and remedy in ("threads", "free-threading"):
            return self.measured.get("free-threading")
        if remedy == "native" and "native" not in self.measured:
            return self.compiled
        return self.measured.get(remedy)

    @property
    def comparable(self):
        """False where the recommended remedy could not be measured on that interpreter."""
        remedy = self.remedy
        return self.ratio(remedy) is not None or not (remedy in self.unmeasured or remedy == "native" and "compiled" in self.unmeasured)

    @property
    def right(self):
        ratio = self.ratio(self.remedy)
        return ratio is not None and ratio * NEAR >= self.measured[self.best]

    @property
    def slower(self):
        ratio = self.ratio(self.remedy)
        return ratio is not None and ratio < SLOWER

    @property
    def factor(self):
        """Predicted over measured speed-up of what is recommended."""
        ratio = self.ratio(self.remedy)
        return None if self.remedy == "none" or ratio is None or not self.speedup else self.speedup / ratio

    @property
    def pays(self):
        return self.measured[self.best] >= NEAR

    def verdict_factors(self):
        for verdict in self.verdicts:
            ratio = self.ratio(verdict["remedy"])
            if verdict["verdict"] == "helps" and verdict.get("speedup") and ratio is not None:
                yield verdict["speedup"] / ratio

    def line(self):
        gained = self.ratio(self.remedy)
        advised = f"{self.remedy} {'?' if self.speedup is None else format(self.speedup, '.3g')} (measured {'no variant' if gained is None else format(gained, '.3g')})"
        all_of = ", ".join(f"{remedy} {ratio:.3g}" for remedy, ratio in sorted(self.measured.items(), key=lambda pair: -pair[1]) if remedy != "original")
        return f"  {self.place} [{self.python}, {self.seconds:.3g} s]: advised {'nothing (no such region)' if self.missing else advised}; measured {all_of or 'no other variant'}{' noisy' if self.noisy else ''}{self.said()}"

    def said(self):
        """What the advice says of the remedy that was measured to be the fastest, where it is not the one recommended."""
        if not self.pays or self.best == self.remedy:
            return ""
        return "".join(f"; of {self.best}: {verdict['verdict']}, {verdict['why']}" for verdict in self.verdicts if verdict["remedy"] == self.best)


def advised(program, python, options):
    """The regions of the advice, by path, line, qualname and kind."""
    kept = options.advice and pathlib.Path(options.advice, f"{program}.{python}.json")
    if kept and kept.exists():
        text = kept.read_text()
    else:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(options.programs / program, pathlib.Path(folder, program), ignore=shutil.ignore_patterns("variants.py", "__pycache__"))
            command = [*shlex.split(options.launcher), "advise", program, "--format", "json", "--python", python, *shlex.split(options.options)]
            done = subprocess.run(command, cwd=folder, timeout=options.timeout, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        text = done.stdout
        if not text.lstrip().startswith("{"):
            raise Failure(f"{program}: no advice (exit {done.returncode}): {(done.stderr or done.stdout).strip()[-400:]}")
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text)
    regions = {}
    for region in json.loads(text)["regions"]:
        path = region["path"].removeprefix("./").removeprefix(program + "/")
        regions.setdefault((path, str(region["line"]), region["qualname"], region["kind"]), region)
    return regions


def report(name, cases):
    print(f"\n{name}: {len(cases)} regions on an interpreter")
    if not cases:
        return
    fair = [case for case in cases if case.comparable]
    right = sum(case.right for case in fair)
    print(f"  recommended is the fastest or within 15 %: {right} of {len(fair)}, {percent(right, len(fair))}; left out, as its package is not on that interpreter: {len(cases) - len(fair)}")
    for python in sorted({case.python for case in fair}):
        some = [case for case in fair if case.python == python]
        print(f"    {python}: {sum(case.right for case in some)} of {len(some)}, {percent(sum(case.right for case in some), len(some))}")
    for best in sorted({group(case) for case in fair}):
        some = [case for case in fair if group(case) == best]
        advice = collections.Counter(case.remedy for case in some).most_common()
        print(f"    fastest {best}: {sum(case.right for case in some)} of {len(some)} right; advised {', '.join(f'{remedy} {count}' for remedy, count in advice)}")
    slower = sum(case.slower for case in fair)
    print(f"  recommended, and slower than the original: {slower}")
    for (remedy, python), count in sorted(collections.Counter((case.remedy, case.python) for case in fair if case.slower).items()):
        print(f"    {remedy} on {python}: {count}")
    print(f"  recommended, and not applicable (no variant): {sum(case.ratio(case.remedy) is None for case in fair)}")
    print(f"  none, although something gains 15 %: {sum(case.remedy == 'none' and case.pays for case in fair)}; something, although nothing does: {sum(case.remedy != 'none' and not case.pays for case in fair)}")
    print(f"  no such region in the advice: {sum(case.missing for case in cases)}")
    for label, factors in (("of what is recommended", [case.factor for case in fair if case.factor]), ("of all verdicts `helps`", [factor for case in fair for factor in case.verdict_factors()])):
        near = sum(1 / FACTOR <= factor <= FACTOR for factor in factors)
        print(f"  predicted speed-up {label} within a factor of {FACTOR}: {near} of {len(factors)}, {percent(near, len(factors))}")


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def group(case):
    return case.best if case.pays else "none"


def compare(options):
    rows = collections.defaultdict(list)
    for row in read(options.truth):
        rows[row["program"], row["python"], row["path"], row["line"], row["qualname"], row["kind"]].append(row)
    aside = set((options.programs / "ASIDE").read_text().split())
    programs = sorted({key[0] for key in rows})
    unknown = [name for name in options.names if name not in programs]
    if unknown or not rows:
        raise Failure(f"{unknown[0] if unknown else options.truth} has not been measured")
    pythons = options.python.split(",") if options.python else sorted({key[1] for key in rows})
    failed = 0
    for part in ("open", "aside"):
        if options.part not in (part, "both"):
            continue
        cases = []
        for program in programs:
            if (program in aside) != (part == "aside") or options.names and program not in options.names:
                continue
            for python in pythons:
                own = {key: value for key, value in rows.items() if key[:2] == (program, python) and any(row["ratio"] and row["remedy"] == "original" for row in value)}
                if not own:
                    continue
                try:
                    regions = advised(program, python, options)
                except (Failure, OSError, ValueError, KeyError, subprocess.TimeoutExpired) as failure:
                    failed += 1
                    print(f"{program} {python}, left out: {failure}", file=sys.stderr)
                    continue
                found = [Case(value, regions.get(key[2:])) for key, value in own.items()]
                cases += found
                if options.verbose:
                    for case in found:
                        if case.comparable and (not case.right or case.slower):
                            print(case.line())
                        elif case.factor and not 1 / FACTOR <= case.factor <= FACTOR:
                            print(case.line() + " (speed-up)")
        report("worked with" if part == "open" else "set aside", cases)
    return failed


def self_check():
    """Invented advice over an invented truth, counted by hand."""
    columns = ("program", "path", "qualname", "line", "kind", "python", "remedy", "seconds", "ratio", "note")
    rows = [dict(zip(columns, values)) for values in (
        ("p", "app.py", "f", "3", "loop", "3.11", "original", "1", "1", ""), ("p", "app.py", "f", "3", "loop", "3.11", "processes", ".5", "2", ""),
        ("p", "app.py", "f", "3", "loop", "3.11", "threads", "1.25", "0.8", ""), ("p", "app.py", "f", "3", "loop", "3.11", "native", "", "", "not measured: no numpy"))]

    def case(remedy, speedup=None, verdicts=()):
        return Case(rows, {"advice": {"remedy": remedy, "speedup": speedup}, "verdicts": list(verdicts)})

    free = [dict(row, python="3.13t", remedy={"threads": "free-threading"}.get(row["remedy"], row["remedy"])) for row in rows]
    checks = {
        "the fastest is right": case("processes", 1.8).right and not case("none").right and not case("threads").right,
        "a slow one is slower": case("threads").slower and not case("processes").slower and not case("none").slower,
        "what does not apply is wrong": not case("async").right and case("async").comparable,
        "what is not measured is left out": not case("native").comparable,
        "speed-ups are compared": case("processes", 3.2).factor == 1.6 and case("none").factor is None,
        "verdicts are compared": list(case("none", None, [{"remedy": "processes", "verdict": "helps", "speedup": 1.0}, {"remedy": "threads", "verdict": "pointless"}]).verdict_factors()) == [0.5],
        "threads are free threads without the lock": Case(free, {"advice": {"remedy": "threads"}}).ratio("threads") == 0.8,
        "no region is none": Case(rows, None).missing and Case(rows, None).remedy == "none",
    }
    for what, right in checks.items():
        print(f"{'ok' if right else 'WRONG'}: {what}")
    return sum(not right for right in checks.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--python", help="interpreters of the truth, with commas; default all")
    parser.add_argument("--part", choices=("open", "aside", "both"), default="both")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    parser.add_argument("--launcher", default=shlex.quote(str(REPOSITORY / "boundwise")), help="the boundwise to run")
    parser.add_argument("--options", default="", help="more options for advise")
    parser.add_argument("--advice", metavar="FOLDER")
    parser.add_argument("--programs", type=pathlib.Path, default=PROGRAMS)
    parser.add_argument("--truth", type=pathlib.Path, default=PROGRAMS / "truth.tsv")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds for one program")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    try:
        failed = self_check() if options.self_check else compare(options)
    except Failure as failure:
        sys.exit(f"advice.py: {failure}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
