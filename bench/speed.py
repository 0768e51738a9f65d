#!/usr/bin/env python3
"""Measures Boundwise's speed side by side with Ruff's, in one run on one machine.

    bench/speed.py parse FOLDER...              our parser over the files in memory: cold, warm, heap
    bench/speed.py check --ruff RUFF FOLDER...  whole processes: `boundwise check` and `ruff check`, in turns

Options: --runs N (fresh processes of each, default 7), --rounds N (of parse in one process, default 12), --threads N (default 2),
--java JAVA (default: JAVA_HOME's, else the one on PATH; 21 or newer), --skip FILE (paths left out, one a line).
Needs Python 3.9 or newer and, for check, Ruff (`pip install ruff` into an environment of its own).
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SELECTED = "ASYNC,PERF,C4"


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
    ours = [str(ROOT / "boundwise"), "check", "--no-cache", *folders]
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["parse", "check"])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--ruff", default="ruff")
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=os.path.join(home, "bin", "java") if home else "java")
    parser.add_argument("--jvm", action="append", default=[], help="an option for the JVM that parses, such as --jvm=-Xshare:auto")
    parser.add_argument("--skip", type=pathlib.Path)
    options = parser.parse_args()
    folders = [os.path.abspath(folder) for folder in options.folders]
    skipped = set(options.skip.read_text().splitlines()) if options.skip else set()
    if options.what == "parse":
        parse(options, python_files(folders, skipped))
    else:
        check(options, folders)


if __name__ == "__main__":
    main()
