"""Runs the calls that library.py and library_programs.py name, and prints a row for each."""

import importlib
import itertools
import math
import os
import re
import sys
import tempfile
import time

from calls import HELPERS, LARGE, SMALL, TEXT, rounded

MORE_HELPERS = '''
def hinted(a: int, b: "str") -> float:
    return 5.0

def config():
    made = configparser.RawConfigParser()
    made.read_dict({"part%d" % i: {"key%d" % j: "text" for j in range(5)} for i in range(8)})
    return made

def tree():
    return xml.etree.ElementTree.ElementTree(xml.etree.ElementTree.fromstring("<a>" + '<b c="d">text</b>' * 20 + "</a>"))

def mail():
    made = email.message.EmailMessage()
    made["To"] = "a@b.org"
    made.set_content("some text")
    return made

def record():
    return logging.LogRecord("name", 30, "some.py", 5, "text %s", (5,), None)

def failed():
    try:
        int("text")
    except ValueError as error:
        return error

def zipped():
    made = zipfile.ZipFile(io.BytesIO(), "w")
    for i in range(20):
        made.writestr("some%d" % i, "text")
    return made

def tarred():
    inside = io.BytesIO()
    with tarfile.TarFile(fileobj=inside, mode="w") as made:
        for i in range(20):
            made.addfile(tarfile.TarInfo("some%d" % i))
    made = tarfile.TarFile(fileobj=io.BytesIO(inside.getvalue()))
    made.getmembers()
    return made

async def spawned():
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()

def row():
    made = sqlite3.connect(":memory:")
    made.row_factory = sqlite3.Row
    return made.execute("select 1 as a").fetchone()
'''

MOST_WITH_NEW_ONES = 200
RUNS = 7


def run_of(names, setup, call, made):
    lines = ["def run(count, n):"]
    lines += ["    " + part for part in setup.split("; ") if part]
    lines += [f"    made = [{made} for _ in range(count + 3)]" if made else "    made = itertools.repeat(None, count + 3)"]
    lines += ["    made = iter(made)", "    for x in itertools.islice(made, 3):", "        " + call, "    wall, start = passed(), clock()"]
    lines += ["    for x in made:", "        " + call, "    return clock() - start, passed() - wall"]
    exec("\n".join(lines), names)
    return names["run"]


def per_call(names, setup, call, made, n):
    """Nanoseconds of processor time and of waiting."""
    run = run_of(names, setup, call, made)
    most = MOST_WITH_NEW_ONES if made else 200_000
    count = 1
    while (taken := run(count, n))[0] < 3_000_000 and count < most:
        count = min(max(count * 2, count * 4_000_000 // max(taken[0], 1000)), most)
    times = [taken] + [run(count, n) for _ in range(RUNS)]
    processor, wall = (min(one[i] for one in times) / count for i in (0, 1))
    return processor, wall - processor


def source(name, call):
    members = re.findall(r"[\w.]+", "".join(re.findall(r"\{([^}]*)\}", name.rpartition("{")[1] + name.rpartition("{")[2])))
    done = [member for member in members if re.search(rf"\b{re.escape(member)}\b", call)]
    return f"measured, {done[0]}" if done and len(members) > 1 else "measured"


def measure(names, name, operand, setup, call, made):
    if operand is None:
        processor, waited = per_call(names, setup, call, made, LARGE)
        waiting = f"\t# waited {rounded(waited)}" if waited > 20_000 and waited > processor / 4 else ""
        print(f"takes {name}\tinterpreter {rounded(processor)}\t{source(name, call)}{waiting}", flush=True)
        return
    low, high = (per_call(names, setup, call, made, n)[0] for n in (SMALL, LARGE // 4))
    sizes = [n * math.log2(n) if "*log" in operand else n for n in (SMALL, LARGE // 4)]
    slope = max((high - low) / (sizes[1] - sizes[0]), 0)
    fixed = max(low - slope * sizes[0], 20)
    each, of = operand.split("*", 1) if operand[0].isdigit() else ("1", operand)
    print(f"takes {name}\tinterpreter {rounded(fixed)} + interpreter {rounded(slope)}*{of}\t{source(name, call)}", flush=True)


def main(calls, modules):
    names = {"TEXT": TEXT, "clock": time.thread_time_ns, "passed": time.perf_counter_ns, "itertools": itertools}
    for module in modules.split():
        importlib.import_module(module)
        names[module.partition(".")[0]] = sys.modules[module.partition(".")[0]]
    exec(HELPERS + MORE_HELPERS, names)
    prefix = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        names["sink"], names["bsink"] = open("/dev/null", "w"), open("/dev/null", "wb")
        for file in ("some.txt", "other.txt", "some.py"):
            with open(file, "w") as out:
                out.write("# some text\n" * 20)
        os.symlink("some.txt", "link")
        for name, operand, setup, call, *made in calls:
            if name.startswith(prefix):
                try:
                    measure(names, name, operand, setup, call, made[0] if made else None)
                except Exception as error:
                    print(f"# {name}: {error!r}", flush=True)
        os.chdir("/")
