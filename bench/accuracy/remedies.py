#!/usr/bin/env python3
"""Measures what remedies gain: the regions of samples/remedies as they are, and rewritten by hand by each remedy that applies.

    bench/accuracy/remedies.py [NAME...] [--python 3.11=COMMAND ...] [--repeats 3] [--seconds 12] [--realtime] [--check] [--truth FILE]
    bench/accuracy/remedies.py --self-check

Each program folder has app.py (what is analysed), and variants.py (each region's variants: see remedies_kit.py); both run in one process
of the interpreter that is measured, by turns (remedies_process.py). Interpreters (default: python3.11, python3.13, python3.14,
python3.13t on the PATH) that are not there are skipped, and it is said. A COMMAND may have arguments; it must see this folder.
Rows of (program, interpreter) measured now replace those in FILE (samples/remedies/truth.tsv); all others are kept.

A machine with other work disturbs variants that need every core more than it disturbs the original. --realtime runs what is measured
before all else (needs the right to); without it the harness waits up to a minute before each program until others use less than
a quarter of a core. Only ratios carry to other machines. --check runs everything once, and writes nothing.
"""

import argparse
import ast
import csv
import json
import os
import pathlib
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from remedies_process import spread

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE.parents[1] / "samples" / "remedies"
DEFAULTS = {"3.11": "python3.11", "3.13": "python3.13", "3.14": "python3.14", "3.13t": "python3.13t"}
COLUMNS = ("program", "path", "qualname", "line", "kind", "python", "remedy", "seconds", "ratio", "runs", "spread", "note")
LOOPS = (ast.For, ast.AsyncFor, ast.While)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
HEAD = """\
# What remedies gain, measured: one row for each (program, region of path, python, remedy); `original` is the region as it is.
# seconds: median of runs that take turns with the other variants, pools started and stopped inside; ratio: the original's over it.
# spread: width of the middle half of the runs over their median (a cell above 0.15 is noisy). remedy `free-threading` is the variant with
# threads on a build without the lock (3.13t). A remedy without a row does not apply to the region, or is not measured there (see note).
# remedy `compiled`: the same loop compiled by Numba beforehand (the compiler's time is not in it), where that was tried.
# processes and free-threading: 2 workers, the default start method (3.14: fork server, started inside); threads that wait: one for each item, 32 at most.
# Made by bench/accuracy/remedies.py{how}
"""


class Failure(Exception):
    """A mistake of the user or a failed run, in a sentence."""


def located(source, region):
    """(qualname, line, kind) of a region `function: for x in y`, `function: while condition` or `function`."""
    function, _, text = region.partition(": ")
    node = ast.parse(source)
    for part in function.split("."):
        inner = [child for child in ast.walk(node) if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and child.name == part]
        if not inner:
            raise Failure(f"there is no {function} for region `{region}`")
        node = inner[0]
    if not text:
        return function, node.lineno, "function"
    wanted = header(ast.parse(("async def f():\n " if text.startswith("async") else "") + f"{text}: pass"))
    for child in ast.walk(node):
        if isinstance(child, (*LOOPS, *COMPREHENSIONS)) and header(child) == wanted:
            return function, child.lineno, "loop" if isinstance(child, LOOPS) else "comprehension"
    raise Failure(f"there is no `{text}` in {function}")


def header(node):
    if isinstance(node, ast.Module):
        node = next(child for child in ast.walk(node) if isinstance(child, LOOPS))
    if isinstance(node, ast.While):
        return "while " + ast.unparse(node.test)
    if isinstance(node, COMPREHENSIONS):
        node = node.generators[0]
    return f"for {ast.unparse(node.target)} in {ast.unparse(node.iter)}"


def busy_seconds():
    with open("/proc/stat") as file:
        values = [int(value) for value in file.readline().split()[1:9]]
    return (sum(values) - values[3] - values[4]) / os.sysconf("SC_CLK_TCK")


def wait_for_quiet(limit=60):
    """Until others use less than a quarter of a core for a second; after `limit` seconds it goes on all the same."""
    said = False
    for _ in range(limit):
        before = busy_seconds()
        time.sleep(1)
        if busy_seconds() - before < 0.25:
            return
        if not said:
            print("  waiting for other work on this machine to end (a minute at most)", flush=True)
            said = True


def prefix(options):
    return ["chrt", "-r", "1"] if options.realtime else []


def run(command, folder, options, seconds):
    """The regions that remedies_process.py printed."""
    environment = dict(os.environ, PYTHONPATH=f"{folder}{os.pathsep}{HERE}", PYTHONDONTWRITEBYTECODE="1", PYTHONHASHSEED="0",
                       OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    repeats = 1 if options.check else options.repeats
    arguments = [*prefix(options), *shlex.split(command), str(HERE / "remedies_process.py"), str(folder), str(repeats), str(0 if options.check else options.seconds)]
    try:
        done = subprocess.run(arguments, env=environment, capture_output=True, text=True, timeout=seconds)
        output, errors = done.stdout, done.stderr
    except subprocess.TimeoutExpired as expired:
        output, errors = (expired.stdout or b"").decode(), f"took longer than {seconds} s"
    if "failed" in output or errors.strip():
        last = errors.strip().splitlines()[-1:] or ["see the region"]
        print(f"  {folder.name}: {last[0]}", flush=True)
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def rows_of(folder, python, regions):
    sources = {}
    for region in regions:
        path = region["path"]
        if path not in sources:
            sources[path] = (folder / path).read_text()
        qualname, line, kind = located(sources[path], region["region"])
        place = {"program": folder.name, "path": path, "qualname": qualname, "line": line, "kind": kind, "python": python}
        if "failed" in region:
            yield {**place, "remedy": "original", "note": f"failed: {region['failed']}"}
            continue
        original = statistics.median(region["seconds"]["original"]) if region["seconds"] else None
        for name, times in region["seconds"].items():
            remedy = {"asyncio_": "async", "threads": "free-threading" if python.endswith("t") else "threads"}.get(name, name)
            middle = statistics.median(times)
            far = spread(times)
            yield {**place, "remedy": remedy, "seconds": f"{middle:.5g}", "ratio": f"{original / middle:.3g}", "runs": len(times), "spread": f"{far:.2f}",
                   "note": "noisy" if far > 0.15 else ""}
        for name, why in region["left_out"].items():
            if why != "not before 3.14":
                yield {**place, "remedy": {"asyncio_": "async"}.get(name, name), "note": f"not measured: {why}"}


def read(path):
    if not path.exists():
        return []
    with open(path, newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))


def measured_before(path):
    """The versions that the head of the file names."""
    head = next((line for line in path.read_text().splitlines() if line.startswith("# Made by")), "") if path.exists() else ""
    return dict(re.findall(r"(3\.\d+t?): (\S+?)(?=,|$)", head))


def write(path, rows, how):
    with open(path, "w", newline="") as file:
        file.write(HEAD.format(how=how))
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, restval="")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: (row["program"], row["path"], int(row["line"]), row["python"])))


def start_server(options):
    server = subprocess.Popen([*prefix(options), sys.executable, str(HERE / "remedies_server.py")], stdout=subprocess.PIPE, text=True)
    if server.stdout.readline().strip() != "ready":
        raise Failure("the local server did not start: are its ports 8731 and 8732 in use?")
    return server


def interpreters(options):
    wanted = dict(pair.split("=", 1) for pair in options.python) if options.python else DEFAULTS
    found = {}
    for name, command in wanted.items():
        program = shutil.which(shlex.split(command)[0])
        version = subprocess.run([*shlex.split(command), "-c", "import sys; print(sys.version.split()[0])"], capture_output=True, text=True) if program else None
        if version is None or version.returncode:
            print(f"{name}: {command} is not there: skipped", flush=True)
        else:
            found[name] = (command, version.stdout.strip())
    return found


def measure(options):
    folders = [options.programs / name for name in options.names] or sorted(path.parent for path in options.programs.glob("*/variants.py"))
    missing = [folder.name for folder in folders if not (folder / "variants.py").exists()]
    if missing:
        raise Failure(f"{missing[0]} has no variants.py in {options.programs}")
    found = interpreters(options)
    kept = {(row["program"], row["python"], row["path"], row["line"], row["remedy"]): row for row in read(options.truth)}
    server = start_server(options)
    problems = 0
    try:
        for number, folder in enumerate(folders, 1):
            for python, (command, _) in found.items():
                if not options.realtime and not options.check:
                    wait_for_quiet()
                start = time.monotonic()
                regions = run(command, folder, options, options.timeout)
                rows = list(rows_of(folder, python, regions))
                problems += sum("failed" in row.get("note", "") or "WRONG" in row.get("note", "") for row in rows) + (not rows)
                print(f"{number}/{len(folders)} {folder.name} {python}: {len(regions)} regions in {time.monotonic() - start:.0f} s", flush=True)
                if options.check or options.verbose:
                    show(rows)
                if not options.check and regions:
                    kept = {key: row for key, row in kept.items() if key[:2] != (folder.name, python)}
                    kept.update({(folder.name, python, row["path"], str(row["line"]), row["remedy"]): row for row in rows})
                    versions = ", ".join(f"{name}: {version}" for name, version in sorted({**measured_before(options.truth), **{name: version for name, (_, version) in found.items()}}.items()))
                    write(options.truth, kept.values(), f"{' --realtime' if options.realtime else ''} on {os.cpu_count()} cores; {versions}")
    finally:
        server.terminate()
        server.wait()
    return problems


def show(rows):
    place = None
    for row in rows:
        here = f"  {row['qualname']}:{row['line']}"
        if here != place:
            print(here, end="")
            place = here
        print(f"  {row['remedy']} {row.get('ratio', '')}{'' if row['remedy'] != 'original' else ' (' + str(row.get('seconds', '')) + ' s)'} {row.get('note', '')}", end="\n" if row is rows[-1] else "")
    print(flush=True)


CHECKED = {
    "app.py": "import time\n\n\ndef slow(item):\n    time.sleep(0.02)\n    return item\n\n\ndef all_of(items):\n    return [slow(item) for item in items]\n\n\n"
              "def total(items):\n    whole = 0\n    for item in items:\n        whole += item\n    return whole\n",
    "variants.py": "import app\nfrom remedies_kit import Region, Waiting\n\n\nclass All(Waiting):\n    region = 'all_of: for item in items'\n    item = staticmethod(app.slow)\n\n"
                   "    def prepare(self):\n        return (list(range(16)),)\n\n    def original(self, items):\n        return app.all_of(items)\n\n    def native(self, items):\n        return [0]\n\n"
                   "    def asyncio_(self, items):\n        import no_such_module\n\n\nclass Total(Region):\n    region = 'total: for item in items'\n\n"
                   "    def prepare(self):\n        return (list(range(1000)),)\n\n    def original(self, items):\n        return app.total(items)\n\n    def native(self, items):\n        return sum(items)\n",
}


def self_check():
    """A program whose truth is known: its own interpreter measures it."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "known"
        folder.mkdir()
        for path, text in CHECKED.items():
            (folder / path).write_text(text)
        options = parser().parse_args(["known", "--repeats", "3", "--seconds", "20", "--python", f"here={sys.executable}"])
        options.programs, options.truth = folder.parent, pathlib.Path(name) / "truth.tsv"
        wrong = measure(options)
        rows = {(row["qualname"], row["remedy"]): row for row in read(options.truth)}
    checks = {
        "16 sleeps in 16 threads take a fourth of the time or less": float(rows["all_of", "threads"]["ratio"]) > 4,
        "two processes sleep half as long": 1.2 < float(rows["all_of", "processes"]["ratio"]) < 2.2,
        "a wrong result is refused": "WRONG" in rows["all_of", "native"]["note"] and wrong == 1,
        "a missing module is said": rows["all_of", "async"]["note"] == "not measured: no no_such_module",
        "a comprehension has its line": (rows["all_of", "original"]["line"], rows["all_of", "original"]["kind"]) == ("10", "comprehension"),
        "a loop has its line": (rows["total", "original"]["line"], rows["total", "original"]["kind"]) == ("15", "loop"),
        "sum() is faster than a loop": float(rows["total", "native"]["ratio"]) > 1.5,
    }
    for what, right in checks.items():
        print(f"{'ok' if right else 'WRONG'}: {what}")
    return sum(not right for right in checks.values())


def parser():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", metavar="NAME")
    options.add_argument("--programs", type=pathlib.Path, default=PROGRAMS)
    options.add_argument("--python", action="append", metavar="NAME=COMMAND")
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument("--seconds", type=float, default=12, help="for a region, after which no further round starts")
    options.add_argument("--timeout", type=float, default=180, help="seconds for a program on an interpreter")
    options.add_argument("--realtime", action="store_true")
    options.add_argument("--check", action="store_true")
    options.add_argument("-v", "--verbose", action="store_true")
    options.add_argument("--truth", type=pathlib.Path, default=PROGRAMS / "truth.tsv")
    options.add_argument("--self-check", action="store_true")
    return options


def main():
    options = parser().parse_args()
    try:
        problems = self_check() if options.self_check else measure(options)
    except Failure as failure:
        sys.exit(f"remedies.py: {failure}")
    if problems:
        sys.exit(f"remedies.py: {problems} problems, see above")


if __name__ == "__main__":
    main()
