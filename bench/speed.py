#!/usr/bin/env python3
"""Measures Boundwise's speed side by side with others', in one run on one machine.

    bench/speed.py parse FOLDER...                    our parser over the files in memory: cold, warm, heap
    bench/speed.py check --ruff RUFF FOLDER...        whole processes: `boundwise check` and `ruff check`, in turns
    bench/speed.py peers --evloop-lint LINT FOLDER... whole processes: `boundwise check` and `evloop-lint`, in turns, per line
    bench/speed.py copies --times 10 FOLDER...        whole processes: `boundwise check` over one copy of the files and over ten

Options: --runs N (fresh processes of each, default 7), --rounds N (of parse in one process, default 12), --threads N (default 2),
--java JAVA (default: JAVA_HOME's, else the one on PATH; 21 or newer), --skip FILE (paths left out, one a line).
Needs Python 3.9 or newer and, for check, Ruff (`pip install ruff` into an environment of its own), for peers evloop-lint (its
repository is agusmdev/evloop-lint on GitHub; needs Python 3.11). peers and copies run over copies of the .py files in a temporary
folder, so that no tool leaves out files that the other reads; folders that evloop-lint never reads are left out for both.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SELECTED = "ASYNC,PERF,C4"
LEFT_OUT = {".git", ".mypy_cache", ".tox", ".venv", "__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}


def python_files(folders, skipped):
    found = []
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.py")):
            if "site-packages" not in path.parts and str(path) not in skipped and path.is_file():
                found.append(str(path))
    return found


def build():
    subprocess.run(["mvn", "-q", "-pl", "analyzer", "test-compile"], cwd=ROOT, check=True)


def parse(options, paths):
    build()
    classes = os.pathsep.join(str(ROOT / "analyzer" / "target" / name) for name in ("classes", "test-classes"))
    command = [options.java, *options.jvm, "-cp", classes, "dev.boundwise.python.ParseBench"]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("\n".join(paths) + "\n")
        listed.flush()

        def once(rounds, *jvm):
            line = [command[0], *jvm, *command[1:], str(options.threads), str(rounds), listed.name]
            text = subprocess.run(line, check=True, stdout=subprocess.PIPE, text=True).stdout
            values = {"round": []}
            for row in text.splitlines():
                key, _, value = row.partition(" ")
                if key == "round":
                    values["round"].append(float(value))
                else:
                    values[key] = value
            return values

        cold = [once(1)["round"][0] for _ in range(options.runs)]
        warm = once(options.rounds)
        small = once(1, "-Xmx600m")
    print("files " + warm["files"])
    half = warm["round"][options.rounds // 2 :]
    print(f"threads {options.threads}")
    print(f"cold   median {statistics.median(cold):.2f} s, {min(cold):.2f} to {max(cold):.2f} s ({len(cold)} fresh JVMs)")
    print(f"warm   median {statistics.median(half):.3f} s, best {min(half):.3f} s (last {len(half)} of {options.rounds} rounds)")
    print(f"heap   {warm['heap']} MB in use with all trees and the files' bytes kept; cold under -Xmx600m: {small['round'][0]:.2f} s")
    print(f"diagnostics {warm['diagnostics']}")


def timed(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def check(options, folders):
    ours = boundwise(*folders)
    ruff = [options.ruff, "check", "--no-cache", "--isolated", "--select", SELECTED, *folders]
    timed(ours), timed(ruff)  # builds on first use, and the files are in the page cache for both
    runs = {"boundwise": [], "ruff": []}
    for _ in range(options.runs):
        runs["boundwise"].append(timed(ours))
        runs["ruff"].append(timed(ruff))
    print(f"{'':10} {'wall s':>8} {'best':>8} {'CPU s':>8} {'MB':>6}   (medians of {options.runs}, in turns)")
    for name, measured in runs.items():
        wall, cpu, memory = (statistics.median(values) for values in zip(*measured))
        print(f"{name:10} {wall:8.2f} {min(m[0] for m in measured):8.2f} {cpu:8.2f} {memory:6.0f}")
    ratio = statistics.median(m[0] for m in runs["boundwise"]) / statistics.median(m[0] for m in runs["ruff"])
    print(f"ratio of wall times: {ratio:.1f}")


def copied(folders, skipped, target):
    """Copies the .py files below the target, one folder for each of the given ones; returns how many files and lines."""
    lines = count = 0
    for number, folder in enumerate(folders):
        for path in python_files([folder], skipped):
            relative = pathlib.Path(path).relative_to(folder)
            if LEFT_OUT.isdisjoint(relative.parts):
                copy = target / f"{number}-{pathlib.Path(folder).name}" / relative
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
                lines += copy.read_bytes().count(b"\n")
                count += 1
    return count, lines


def boundwise(*folders):
    return [str(ROOT / "boundwise"), "check", "--no-cache", *map(str, folders)]


def said(command, pattern):
    """What a tool itself says about how much it read: the number that the pattern finds in its output."""
    done = subprocess.run(command, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    found = re.search(pattern, done.stdout)
    return int(found.group(1).replace(",", "")) if found else sys.exit(f"no number of files or lines in:\n{done.stdout[-500:]}")


def in_turns(commands, runs):
    """Measures each command as often as asked for, one after another; medians of wall, CPU and memory, and the best wall."""
    measured = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            measured[name].append(timed(command))
    return {
        name: (*(statistics.median(values) for values in zip(*rows)), min(row[0] for row in rows))
        for name, rows in measured.items()
    }


def peers(options, folders, skipped):
    with tempfile.TemporaryDirectory(prefix="peers-") as kept:
        tree = pathlib.Path(kept)
        count, lines = copied(folders, skipped, tree)
        ours, theirs = boundwise(tree), [options.evloop_lint, "--isolated", "--exit-zero", str(tree)]
        # This also builds Boundwise on first use, and brings the files into the page cache for both.
        our_lines = said([*ours, "--verbose"], r"([\d,]+) lines")
        their_files = said([*theirs, "--statistics"], r"files analyzed: (\d+)")
        results = in_turns({"boundwise": ours, "evloop-lint": theirs}, options.runs)
    print(f"{count} files, {lines} lines; medians of {options.runs}, in turns")
    print(f"read: boundwise {our_lines} lines, evloop-lint {their_files} files (it leaves out what its Python does not parse)")
    print(f"{'':12} {'wall s':>8} {'best':>8} {'CPU s':>8} {'MB':>6} {'us/line':>8} {'CPU us/line':>12}")
    for name, (wall, cpu, memory, best) in results.items():
        per_line, cpu_per_line = (1e6 * seconds / lines for seconds in (wall, cpu))
        print(f"{name:12} {wall:8.2f} {best:8.2f} {cpu:8.2f} {memory:6.0f} {per_line:8.2f} {cpu_per_line:12.2f}")
    (our_wall, our_cpu, *_), (their_wall, their_cpu, *_) = results["boundwise"], results["evloop-lint"]
    print(f"evloop-lint takes {their_wall / our_wall:.1f} times as long per line ({their_cpu / our_cpu:.1f} times the CPU)")


def copies(options, folders, skipped):
    with tempfile.TemporaryDirectory(prefix="copies-") as kept:
        one, many = pathlib.Path(kept, "one"), pathlib.Path(kept, "many")
        count, lines = copied(folders, skipped, one)
        for number in range(options.times):
            shutil.copytree(one, many / f"copy-{number}")
        timed(boundwise(one))
        results = in_turns({"1": boundwise(one), str(options.times): boundwise(many)}, options.runs)
    print(f"{count} files, {lines} lines in one copy; medians of {options.runs}, in turns")
    print(f"{'copies':>6} {'wall s':>8} {'best':>8} {'CPU s':>8} {'MB':>6} {'us/line':>8}")
    for name, (wall, cpu, memory, best) in results.items():
        print(f"{name:>6} {wall:8.2f} {best:8.2f} {cpu:8.2f} {memory:6.0f} {1e6 * wall / lines / int(name):8.2f}")
    ratios = [more / single for single, more in zip(results["1"], results[str(options.times)])]
    print(f"ratios: wall {ratios[0]:.1f}, CPU {ratios[1]:.1f}, memory {ratios[2]:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["parse", "check", "peers", "copies"])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--ruff", default="ruff")
    parser.add_argument("--evloop-lint", default="evloop-lint")
    parser.add_argument("--times", type=int, default=10)
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=os.path.join(home, "bin", "java") if home else "java")
    parser.add_argument("--jvm", action="append", default=[], help="an option for the JVM that parses, such as --jvm=-Xshare:auto")
    parser.add_argument("--skip", type=pathlib.Path)
    options = parser.parse_args()
    folders = [os.path.abspath(folder) for folder in options.folders]
    skipped = set(options.skip.read_text().splitlines()) if options.skip else set()
    if options.what == "parse":
        parse(options, python_files(folders, skipped))
    elif options.what == "check":
        check(options, folders)
    elif options.what == "peers":
        peers(options, folders, skipped)
    else:
        copies(options, folders, skipped)


if __name__ == "__main__":
    main()
