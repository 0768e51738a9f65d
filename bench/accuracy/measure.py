#!/usr/bin/env python3
"""Measures what bounds the functions of a program by running it under CPython.

    bench/accuracy/measure.py PROGRAM SCENARIO.py [--runs 3] [--out truth.tsv]
    bench/accuracy/measure.py --apps FOLDER --scenarios FOLDER [NAME...]
    bench/accuracy/measure.py --self-check [--load 2]

PROGRAM is the folder that the program's imports start from. SCENARIO.py has `prepare(folder)` (makes the input), optionally
`serve()` (a context manager: starts servers, yields environment variables) and `run()` (uses the program). Each run is a fresh
process in a fresh folder; prepare and serve are called in another process than run. Python 3.11 or newer, nothing else.

How. While the program's modules are imported, each `def` in them gets an innermost decorator (measured_process.py has it) that counts
calls and measures each, inclusive of what it calls:

  cpu    CPU time of its thread
  wall   elapsed time, without the time for which its thread was ready but had no processor (Linux: /proc/thread-self/schedstat)

A coroutine's wall time is from its first step to its end, its CPU time that of its steps. A generator counts once, with the
time inside its steps only; so does an asynchronous one. A recursive call belongs to the outermost one: figures are per
outermost call. What forked children run is measured there. Lambdas, class bodies and module bodies are not measured.
Probes cost time: what inner probes cost is measured at the start of each run, and taken off. A first run finds the functions
that are short and called often; in the runs that count they have no probe. They are measured in up to three runs of their own,
the shortest, the longest and those between apart, so that they are not inside each other.

Class: mean of wall below 50 us trivial; else cpu / wall over 0.8 cpu, under 0.2 io, between mixed. Left out (class `-`), with the
reason in the last column: what never ran; what is not of one class in all runs (unstable); what waited while other threads or tasks
of the program used the CPU, so that it cannot be said whether it waited for them or for its turn, if that would change the class
(doubtful); what would or would not be trivial if probes cost a little more (unsure). Noted, but kept: functions whose mean is made by
few calls (uneven). Runs that waited for a processor for more than 30 % of their time do not count where two others are left.
"""

import argparse
import ast
import contextlib
import importlib.util
import itertools
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile

import measured_process

TRIVIAL_US = 50.0
CPU_SHARE, IO_SHARE = 0.8, 0.2
OFTEN, SHORT_US = 500, 20.0
# Short functions called often are measured apart from those that they call: their times per call, inclusive, are longer.
TIERS_US = (float("-inf"), 1.5, 5.0, float("inf"))
DISTURBED = 0.3
# What a probe costs is known to about this share of it.
ROUGH = 0.15
# A mean of which the median call takes less than this share says little about most calls.
UNEVEN = 0.2
COLUMNS = ("path", "qualname", "line", "calls", "cpu_us", "wall_us", "p10_us", "p90_us", "class", "note")


class Failure(Exception):
    """A mistake in a program or scenario, in a sentence for who wrote it."""


def functions_of(program):
    """All functions of the program: {"path:line": (path, qualname, line)}, in source order."""
    found = {}

    def visit(node, path, names):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = [*names, child.name]
                if not isinstance(child, ast.ClassDef):
                    found[f"{path}:{child.lineno}"] = (path, ".".join(inner), child.lineno)
                visit(child, path, inner)
            else:
                visit(child, path, names)

    for file in sorted(program.rglob("*.py")):
        if "__pycache__" not in file.parts:
            path = file.relative_to(program).as_posix()
            visit(ast.parse(file.read_bytes(), str(file)), path, [])
    return found


def load(scenario):
    spec = importlib.util.spec_from_file_location("scenario", scenario)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def environment():
    fixed = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    fixed |= {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUNBUFFERED": ""}
    return os.environ | fixed


def host(job):
    """Prepares and serves one run; the measured process is a child."""
    scenario = load(job["scenario"])
    folder = pathlib.Path.cwd()
    prepare = getattr(scenario, "prepare", None)
    if prepare:
        prepare(folder)
    serve = getattr(scenario, "serve", None)
    with serve() if serve else contextlib.nullcontext() as variables:
        told = {name: str(value) for name, value in (variables or {}).items()}
        command = [sys.executable, os.path.abspath(__file__), "--inside", "run", json.dumps(job)]
        return subprocess.run(command, cwd=folder, env=os.environ | told, stdin=subprocess.DEVNULL).returncode


def run(job):
    program = job["program"]
    sys.argv = [program]
    # Without a file, children that multiprocessing spawns do not import this one.
    del sys.modules["__main__"].__file__
    sys.path[0] = os.path.dirname(program) if os.path.exists(os.path.join(program, "__init__.py")) else program
    measured_process.install(program, set(job["quiet"]), job["recursive"], job["out"])
    scenario = load(job["scenario"])
    try:
        scenario.run()
    except SystemExit as end:
        if end.code not in (None, 0):
            raise
    finally:
        measured_process.finish()
    return 0


def one_run(program, scenario, quiet, recursive, timeout):
    """The figures of one run: {"cost": ..., "functions": {id: figures}}."""
    with tempfile.TemporaryDirectory(prefix="measured-") as work:
        folder, out = pathlib.Path(work, "folder"), pathlib.Path(work, "out")
        folder.mkdir()
        out.mkdir()
        job = {"program": str(program), "scenario": str(scenario), "quiet": sorted(quiet), "recursive": sorted(recursive)}
        job["out"] = str(out)
        command = [sys.executable, os.path.abspath(__file__), "--inside", "host", json.dumps(job)]
        with open(pathlib.Path(work, "log"), "w+b") as log:
            process = subprocess.Popen(
                command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
            try:
                code = process.wait(timeout)
            except subprocess.TimeoutExpired:
                code = f"no end after {timeout} s"
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            if code != 0:
                log.seek(0)
                text = log.read().decode(errors="replace")
                raise Failure(f"the scenario failed ({code}):\n" + text[-3000:])
        return merged(out)


def merged(out):
    """Adds up what the measured process and its forked children have written."""
    total = {"cost": {}, "functions": {}}
    for file in sorted(out.glob("*.json")):
        part = json.loads(file.read_text())
        if not part["child"]:
            total["cost"] = part["cost"]
            total["seconds"] = part["seconds"]
        for key, figures in part["functions"].items():
            into = total["functions"].setdefault(key, {"samples": [], "children": 0})
            for name, value in figures.items():
                if name == "samples":
                    into[name] += value
                else:
                    into[name] = into.get(name, 0) + value
            if part["child"]:
                into["children"] += figures["calls"]
    return total


def classify(cpu, wall):
    if wall < TRIVIAL_US:
        return "trivial"
    share = cpu / wall
    return "cpu" if share > CPU_SHARE else "io" if share < IO_SHARE else "mixed"


def per_call(figures):
    """Microseconds per call: cpu, wall without waiting for a processor, that waiting, and what of wall is in doubt."""
    calls = figures["calls"]
    cpu = max(0.0, figures["cpu"] / calls / 1e3)
    wait = figures["wait"] / calls / 1e3
    wall = max(cpu, figures["wall"] / calls / 1e3 - wait)
    return cpu, wall, wait, min(figures["doubt"] / calls / 1e3, wall - cpu)


def borders(figures):
    """The least and the most that a call's wall time may be, microseconds: for what is taken off is known roughly."""
    wall, rough = per_call(figures)[1], ROUGH * figures["taken"] / figures["calls"] / 1e3
    return max(0.0, wall - rough), wall + rough


def row(place, survey, runs):
    """One line of the table, from the figures of the first run and of those that count (None: without a probe)."""
    path, qualname, line = place
    empty = [path, qualname, line, 0, "-", "-", "-", "-", "-"]
    counted = [figures for figures in runs if figures and figures["calls"]]
    notes = []
    if not counted:
        if not survey or not survey["calls"]:
            return [*empty, "ran only inside itself" if survey and survey["inner"] else "never called"]
        counted = [survey]
    kept = sorted(counted, key=lambda figures: per_call(figures)[1])
    calm = [figures for figures in kept if per_call(figures)[2] <= DISTURBED * (per_call(figures)[1] + per_call(figures)[2])]
    if len(calm) >= min(2, len(kept)):
        kept = calm
    figures = kept[(len(kept) - 1) // 2]
    cpu, wall, wait, doubt = per_call(figures)
    kinds = [classify(*per_call(each)[:2]) for each in kept]
    kind = classify(cpu, wall)
    if survey["inner"]:
        notes.append(f"recursive: {survey['inner']} calls inside these")
    if figures["children"]:
        notes.append("in child processes" if figures["children"] == figures["calls"] else f"{figures['children']} calls in child processes")
    if figures["running"]:
        notes.append(f"{figures['running']} still running at the end")
    if wait > DISTURBED * (wall + wait):
        notes.append(f"{wait:.0f} us waiting for a processor taken off")
    if len(set(kinds)) > 1:
        shares = ", ".join(f"{each} {per_call(one)[0]:.0f}/{per_call(one)[1]:.0f}" for each, one in zip(kinds, kept))
        notes.insert(0, f"unstable: {shares}")
        kind = "-"
    elif len({border < TRIVIAL_US for border in borders(figures)}) > 1:
        taken = figures["taken"] / figures["calls"] / 1e3
        notes.insert(0, f"unsure: {taken:.0f} us of probes have been taken off")
        kind = "-"
    elif classify(cpu, wall - doubt) != kind:
        notes.insert(0, f"doubtful: {kind}, or {classify(cpu, wall - doubt)}: other threads or tasks used the CPU for {doubt:.0f} us of it")
        kind = "-"
    samples = sorted(figures["samples"])
    low, middle, high = (max(0.0, samples[int(part * (len(samples) - 1))] / 1e3) if samples else wall for part in (0.1, 0.5, 0.9))
    if wall >= TRIVIAL_US and middle < min(TRIVIAL_US, UNEVEN * wall):
        notes.append(f"uneven: the median call takes {middle:.2f} us")
    return [path, qualname, line, figures["calls"], *(f"{value:.2f}" for value in (cpu, wall, low, high)), kind, "; ".join(notes)]


def measure(program, scenario, options):
    """Runs the scenario and returns the table: (header lines, rows)."""
    program, scenario = program.resolve(), scenario.resolve()
    known = functions_of(program)
    survey = one_run(program, scenario, set(), set(), options.timeout)
    first = survey["functions"]
    each_us = {key: figures["wall"] / 1e3 / max(1, figures["calls"] + figures["steps"]) for key, figures in first.items()}
    quiet = {key for key, figures in first.items() if figures["calls"] + figures["steps"] >= OFTEN and each_us[key] < SHORT_US}
    nesting = {key for key, figures in first.items() if figures["inner"] >= max(OFTEN, 3 * figures["calls"])}
    for low, high in itertools.pairwise(TIERS_US):
        tier = {key for key in quiet if low <= each_us[key] < high}
        if tier:
            figures = one_run(program, scenario, known.keys() - tier, nesting & tier, options.timeout)["functions"]
            for key in tier & figures.keys():
                first[key] = figures[key] | {"inner": first[key]["inner"]}
    recursive = nesting - quiet
    runs = [one_run(program, scenario, quiet, recursive, options.timeout) for _ in range(options.runs)]
    rows = [
        row(place, survey["functions"].get(key), [each["functions"].get(key) for each in runs if key not in quiet])
        for key, place in known.items()
    ]
    cost = {name: statistics.median(each["cost"][name] for each in runs) for name in runs[0]["cost"]}
    header = [
        f"# CPython {sys.version.split()[0]}, {options.runs} runs that count and those before (bench/accuracy/measure.py says how)",
        "# microseconds per call, inclusive; wall without waiting for a processor; the run with the median wall",
        f"# a probe costs {cost['call'] / 1e3:.2f} us per call, {cost['step'] / 1e3:.2f} us per step of a generator or coroutine,"
        f" {cost['light'] / 1e3:.2f} us per recursive call, {cost['look'] / 1e3:.2f} us per look at CPU time: taken off",
        f"# without a probe in the runs that count, measured in another: {len(quiet)} functions;"
        f" calls of themselves without: {len(nesting)}",
    ]
    return header, rows


def write(table, out):
    header, rows = table
    lines = [*header, "\t".join(COLUMNS), *("\t".join(map(str, each)) for each in rows)]
    out.write_text("\n".join(lines) + "\n")


def summary(rows):
    counts = {}
    for each in rows:
        counts[each[8]] = counts.get(each[8], 0) + 1
    return ", ".join(f"{kind} {counts[kind]}" for kind in ("cpu", "io", "mixed", "trivial", "-") if kind in counts)


def jobs(options):
    if not options.apps:
        if len(options.names) != 2:
            raise Failure("give a program's folder and a scenario, or --apps and --scenarios")
        program, scenario = map(pathlib.Path, options.names)
        return [(program, scenario)]
    folders = [folder for root in options.apps for folder in sorted(pathlib.Path(root).iterdir()) if folder.is_dir()]
    missing = set(options.names) - {folder.name for folder in folders}
    if missing:
        raise Failure(f"no such program: {', '.join(sorted(missing))}")
    chosen = [folder for folder in folders if not options.names or folder.name in options.names]
    return [(folder, pathlib.Path(options.scenarios or "", folder.name + ".py")) for folder in chosen]


def main():
    if sys.argv[1:2] == ["--inside"]:
        sys.exit({"host": host, "run": run}[sys.argv[2]](json.loads(sys.argv[3])))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="PROGRAM SCENARIO.py, or with --apps names of programs")
    parser.add_argument("--apps", action="append", help="folder of programs (may be given again)")
    parser.add_argument("--scenarios", help="folder of scenarios, NAME.py each")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--out", default="truth.tsv", help="name of the file, in the program's folder, or a path")
    parser.add_argument("--timeout", type=float, default=180.0, help="seconds for one run")
    parser.add_argument("--self-check", action="store_true")
    parser.add_argument("--load", type=int, default=0, help="with --self-check: processes that burn CPU meanwhile")
    options = parser.parse_args()
    if options.self_check:
        import self_check

        sys.exit(self_check.main(options))
    failed = 0
    try:
        for program, scenario in jobs(options):
            for path in (program, scenario):
                if not path.exists():
                    raise Failure(f"{path} does not exist")
            try:
                table = measure(program, scenario, options)
            except Failure as failure:
                failed += 1
                print(f"{program.name}: {failure}", file=sys.stderr)
                continue
            write(table, program / options.out)
            for each in table[1]:
                print(f"  {each[8]:8}{each[3]:>8} calls {each[4]:>12} / {each[5]:>12} us  {each[0]}:{each[2]} {each[1]}  {each[9]}")
            print(f"{program.name}: {summary(table[1])}", flush=True)
    except Failure as failure:
        sys.exit(str(failure))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
