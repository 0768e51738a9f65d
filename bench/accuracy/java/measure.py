#!/usr/bin/env python3
"""Measures what bounds the methods of the Java programs in samples/java-apps, by running them.

    bench/accuracy/java/measure.py [NAME...] [--java FOLDER] [--runs 3] [--warm 4] [--count 4]
    bench/accuracy/java/measure.py --self-check

FOLDER is a JDK of version 24 or newer (default: JAVA_HOME); Linux only. A program NAME is compiled with `--release 21` and used by
scenarios/NAME/Scenario.java: `prepare(folder)` once, `round(folder)` again and again, in a fresh folder and a fresh JVM for each run.
Servers that a program talks to are threads of the scenario. It writes NAME/truth.tsv. --self-check
measures methods whose figures are known and says which are not as they should be.

How. An agent (measure/Agent.java, the JDK's own java.lang.classfile) puts a probe around every method of the program as it is loaded:
calls, and inclusive of what they call

  cpu    CPU time of the method's own thread (the clock of ThreadMXBean.getCurrentThreadCpuTime, asked through libc)
  wall   elapsed time, without the time for which its thread was ready but had no processor (Linux: /proc/thread-self/schedstat)

Rounds are repeated for --warm seconds (and 8 times at least) before any counts, so that the JIT has compiled what it will, then for
--count seconds and 5 times at least. Virtual threads run bound to threads of the system (-XX:-VMContinuations), so that their CPU
time can be told.
Recursive calls belong to the outermost one; direct ones that nothing can override go to a copy of the method without a probe. Lambdas
are part of the method whose thread runs them. Not measured: main, methods without a body, what the compiler adds. What a method gives
to other threads is not its CPU time; waiting for it is a wait, be they busy or not.

Probes cost time. What they cost is measured in each run before it counts, and taken off. A first run, with probes that only take the
time, finds the methods that are short and called often: they have no probe in the runs that count, so that what calls them is as the
JIT makes it without. They are trivial, and measured in up to two runs of their own, the shortest and the longest apart, again with
probes that only take the time.

Class: mean of wall below 50 us trivial; else cpu / wall over 0.8 cpu, under 0.2 io, between mixed. Left out (class `-`), with the reason
in the last column: what was called less than 5 times in a run; what is not of one class in all runs, but for one run where the others
are clear (unstable); what would or would not be trivial if probes cost a little more (unsure); io that would be mixed if all calls had
waited as little as the tenth that waited least, and what doubtful.tsv names (doubtful); trivial constructors. Noted, but kept: methods
whose mean is made by few calls (uneven).
"""

import argparse
import collections
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
APPS = HERE.parents[2] / "samples" / "java-apps"
TRIVIAL_US = 50.0
CPU_SHARE, IO_SHARE = 0.8, 0.2
OFTEN, SHORT_US = 60, 20.0
TIERS_US = (float("-inf"), 1.0, float("inf"))
LEAST_CALLS = 5
DISTURBED = 0.3
# What a probe costs is known to about this share of it.
ROUGH = 0.2
# A mean of which the median call takes less than this share says little about most calls.
UNEVEN = 0.2
# Calls that take this share of the mean at least are of the same sort as the others.
ALIKE = 0.3
# Further than this from a border between classes is clear.
CLEAR = 0.1
COLUMNS = ("path", "qualname", "line", "calls", "cpu_us", "wall_us", "p10_us", "median_us", "p90_us", "class", "note")
JVM = [
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:-VMContinuations",
    "-XX:+UseParallelGC",
    # So large that no collection falls into what counts.
    "-Xmn2g",
    "-Xmx3g",
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",
]

# Class, least and most wall time in microseconds. A constructor is measured from the end of super() on.
KNOWN = {
    "Known.Known": ("cpu", 650, 900),
    "Known.spin": ("cpu", 500, 9500),
    "Known.churn": ("trivial", 0.3, 3),
    "Known.sleep": ("io", 4900, 7000),
    "Known.half": ("mixed", 5900, 8000),
    "Known.nine": ("cpu", 9400, 11500),
    "Known.tenth": ("io", 6400, 8500),
    "Known.tiny": ("trivial", 0, 0.2),
    "Known.many": ("cpu", 50, 600),
    "Known.fibonacci": ("trivial", 2, 49),
    "Known.waitFor": ("io", 1000, 100_000),
    "Known.fails": ("cpu", 390, 600),
    "Known.state": ("trivial", 0, 1),
}

Place = collections.namedtuple("Place", "path qualname line owner method")


class Failure(Exception):
    """A mistake in a program or scenario, or a failed run, in a sentence."""


def classify(cpu, wall):
    if wall < TRIVIAL_US:
        return "trivial"
    share = cpu / wall
    return "cpu" if share > CPU_SHARE else "io" if share < IO_SHARE else "mixed"


class Figures:
    """One method in one run, nanoseconds in sum, microseconds per call."""

    def __init__(self, fields, cost, light):
        self.calls, self.inner, wall, cpu, wait, probes, nested = map(int, fields[:7])
        self.longest = int(fields[7]) / 1e3
        outside_wall, inside_wall, outside_cpu, inside_cpu, each_nested = cost
        taken_wall = probes * outside_wall + self.calls * inside_wall + nested * each_nested
        taken_cpu = probes * outside_cpu + self.calls * inside_cpu + nested * each_nested
        self.taken = taken_wall / 1e3 / max(1, self.calls)
        each = 1e3 * max(1, self.calls)
        self.wait = wait / each
        self.wall = max(0.0, (wall - wait - taken_wall) / each)
        self.cpu = self.wall if light else max(0.0, (cpu - taken_cpu) / each)
        self.wall = max(self.wall, self.cpu) if self.wall < 1.05 * self.cpu else self.wall
        self.cpu = min(self.cpu, self.wall)
        self.samples = sorted(max(0.0, (int(each) - inside_wall) / 1e3) for each in fields[8].split(",") if each)

    @property
    def kind(self):
        return classify(self.cpu, self.wall)

    @property
    def calm_kind(self):
        """The class if all calls had waited as little as those that waited least: who answers may have lacked a processor."""
        least = self.part(0.1)
        comparable = self.kind == "io" and least > ALIKE * self.wall
        return classify(self.cpu, least) if comparable else self.kind

    @property
    def mostly(self):
        """The mean of nearly all: in a first run a few may have lost their processor."""
        most = self.samples[: max(1, int(0.98 * len(self.samples)))]
        return sum(most) / len(most) if most else self.wall

    def part(self, part):
        return self.samples[int(part * (len(self.samples) - 1))] if self.samples else self.wall


class Program:
    def __init__(self, folder, work, options):
        self.folder, self.work, self.options = folder, pathlib.Path(work), options
        scenario = HERE / "scenarios" / folder.name / "Scenario.java"
        if not scenario.exists():
            raise Failure(f"{scenario} does not exist")
        sources = sorted(map(str, folder.rglob("*.java")))
        self.tool("javac", "--release", "21", "-nowarn", "-d", self.work / "program", *sources)
        self.tool("javac", "-nowarn", "-cp", self.work / "program", "-d", self.work / "scenario", HERE / "scenarios" / "Kit.java", scenario)
        lines = self.tool("java", "-cp", options.agent_classes, "measure.Places", folder, self.work / "program").splitlines()
        self.places = [Place(*line.split("\t")) for line in lines]

    def tool(self, name, *words):
        command = [str(pathlib.Path(self.options.java, "bin", name)), *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise Failure(f"{name} failed:\n" + done.stderr[-4000:])
        return done.stdout

    def run(self, ids, light, warm, count):
        """Figures by id, the probe's cost and the numbers of rounds."""
        with tempfile.TemporaryDirectory(prefix="measured-", dir=self.work) as name:
            folder = pathlib.Path(name, "folder")
            folder.mkdir()
            wanted, out = pathlib.Path(name, "methods"), pathlib.Path(name, "out")
            wanted.write_text("".join(f"{id}\t{self.places[id].owner}\t{self.places[id].method}\n" for id in sorted(ids)))
            command = [str(pathlib.Path(self.options.java, "bin", "java")), *JVM, f"-javaagent:{self.options.agent}={wanted}"]
            command += ["-cp", os.pathsep.join([str(self.work / "program"), str(self.work / "scenario")]), "measure.Runner"]
            command += [str(len(self.places)), "light" if light else "full", str(warm), str(count), str(out)]
            with open(pathlib.Path(name, "log"), "w+b") as log:
                process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
                try:
                    code = process.wait(self.options.timeout)
                except subprocess.TimeoutExpired:
                    code = f"no end after {self.options.timeout} s"
                finally:
                    try:
                        os.killpg(process.pid, signal.SIGKILL)
                    except ProcessLookupError:
                        pass
                    process.wait()
                if code != 0:
                    log.seek(0)
                    raise Failure(f"the scenario failed ({code}):\n" + log.read().decode(errors="replace")[-4000:])
            head, *lines = out.read_text().splitlines()
        warmed, counted, *cost = head[2:].split()
        cost = list(map(float, cost))
        figures = {}
        for line in lines:
            fields = line.split("\t")
            figure = Figures(fields[1:], cost, light)
            if figure.calls:
                figures[int(fields[0])] = figure
        return figures, cost, f"{warmed} + {counted}"


def outlier(runs, middle):
    """Whether one run alone is of another class than the rest, which are clearly of theirs."""
    same = [each for each in runs if each.kind == middle.kind]
    if len(same) < 2 or len(runs) - len(same) > 1:
        return False
    shares = [each.cpu / each.wall for each in same if each.wall >= TRIVIAL_US]
    clear = all(abs(each.wall - TRIVIAL_US) > CLEAR * TRIVIAL_US for each in same)
    return clear and all(abs(share - border) > CLEAR * border for share in shares for border in (CPU_SHARE, IO_SHARE))


def doubtful(program):
    """Reasons by method."""
    lines = (HERE / "doubtful.tsv").read_text().splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {method: reason for name, method, reason in rows if name == program}


def row(place, runs, doubts):
    """One line of the table from the figures of the runs that count."""
    start = [place.path, place.qualname, place.line]
    counted = [figures for figures in runs if figures]
    if not counted:
        return [*start, 0, *"-----", "-", "never called"]
    kept = sorted(counted, key=lambda figures: figures.wall)
    calm = [figures for figures in kept if figures.wait <= DISTURBED * (figures.wall + figures.wait)]
    if len(calm) >= min(2, len(kept)):
        kept = calm
    figures = kept[(len(kept) - 1) // 2]
    kind, notes = figures.kind, []
    kinds = {each.kind for each in kept}
    borders = {figures.wall + sign * ROUGH * figures.taken < TRIVIAL_US for sign in (-1, 1)}
    if figures.inner:
        notes.append(f"recursive: {figures.inner} calls inside these")
    if figures.wait > DISTURBED * (figures.wall + figures.wait):
        notes.append(f"{figures.wait:.0f} us waiting for a processor taken off")
    if figures.calls < LEAST_CALLS:
        notes.insert(0, "called too seldom")
        kind = "-"
    elif len(kinds) > 1:
        told = ", ".join(f"{each.kind} {each.cpu:.0f}/{each.wall:.0f}" for each in kept)
        if outlier(kept, figures):
            notes.insert(0, f"one run otherwise: {told}")
        else:
            notes.insert(0, f"unstable: {told}")
            kind = "-"
    elif len(borders) > 1:
        notes.insert(0, f"unsure: {figures.taken:.0f} us of probes have been taken off")
        kind = "-"
    elif place.qualname in doubts:
        notes.insert(0, f"doubtful: {kind}, but {doubts[place.qualname]}")
        kind = "-"
    elif figures.calm_kind != kind:
        notes.insert(0, f"doubtful: {kind}, or {figures.calm_kind} where those that it waits for are not kept waiting")
        kind = "-"
    elif kind == "trivial" and place.method.startswith("<init>"):
        notes.insert(0, "a trivial constructor")
        kind = "-"
    median = figures.part(0.5)
    if figures.wall >= TRIVIAL_US and median < min(TRIVIAL_US, UNEVEN * figures.wall):
        notes.append(f"uneven: the median call takes {median:.2f} us")
    numbers = (figures.cpu, figures.wall, figures.part(0.1), median, figures.part(0.9))
    return [*start, figures.calls, *(f"{value:.2f}" for value in numbers), kind, "; ".join(notes)]


def measure(program, options):
    everything = set(range(len(program.places)))
    survey, _, _ = program.run(everything, True, options.warm / 3, options.count / 3)
    quiet = {id for id, figures in survey.items() if figures.calls >= OFTEN and min(figures.wall, figures.mostly) < SHORT_US}
    tiers = {}
    for low, high in zip(TIERS_US, TIERS_US[1:]):
        tier = {id for id in quiet if low <= min(survey[id].wall, survey[id].mostly) < high}
        if tier:
            figures, _, _ = program.run(tier, True, options.warm / 2, options.count / 4)
            tiers |= {id: figures.get(id, survey[id]) for id in tier}
    # Those that wait now and then are not short.
    quiet = {id for id in quiet if tiers[id].wall < SHORT_US}
    runs = [program.run(everything - quiet, False, options.warm, options.count) for _ in range(options.runs)]
    rows, doubts = [], doubtful(program.folder.name)
    for id, place in enumerate(program.places):
        rows.append(row(place, [tiers[id]] if id in quiet else [figures.get(id) for figures, _, _ in runs], doubts))
    cost = [statistics.median(run[1][at] for run in runs) for at in range(5)]
    version = program.tool("java", "--version").splitlines()[0]
    header = [
        f"# {version}, {options.runs} runs that count and those before (bench/accuracy/java/measure.py says how)",
        "# microseconds per call, inclusive; wall without waiting for a processor; the run with the median wall",
        f"# rounds before those that count + rounds that count: {', '.join(run[2] for run in runs)}",
        f"# a probe costs {cost[0] / 1e3:.2f} us per call, {cost[4] / 1e3:.3f} us in a call of itself through others, taken off",
        f"# without a probe in the runs that count, measured in another: {len(quiet)} methods",
    ]
    return header, rows


def summary(rows):
    counts = collections.Counter(each[9] for each in rows)
    return ", ".join(f"{kind} {counts[kind]}" for kind in ("cpu", "io", "mixed", "trivial", "-") if kind in counts)


def build(options, work):
    """Compiles the agent and packs it."""
    classes, jar = pathlib.Path(work, "agent"), pathlib.Path(work, "agent.jar")
    javac, pack = (str(pathlib.Path(options.java, "bin", name)) for name in ("javac", "jar"))
    subprocess.run([javac, "-nowarn", "-Xlint:none", "-d", classes, *sorted(map(str, (HERE / "measure").glob("*.java")))], check=True)
    manifest = pathlib.Path(work, "manifest")
    manifest.write_text("Premain-Class: measure.Agent\n")
    subprocess.run([pack, "cfm", jar, manifest, "-C", classes, "."], check=True)
    options.agent, options.agent_classes = jar, classes


def self_check(options, work):
    """The number of figures that are not as they should be."""
    wrong = 0
    _, rows = measure(Program(HERE / "self-check", pathlib.Path(work, "self-check"), options), options)
    for each in rows:
        kind, low, high = KNOWN[each[1]]
        good = each[9] == kind and low <= float(each[5]) <= high
        wrong += not good
        print(f"  {'as known' if good else 'NOT AS KNOWN':14}{each[1]:18}{each[9]:8}{each[4]:>10} / {each[5]:>10} us  {each[10]}")
    print(f"{wrong} of {len(rows)} are not as they should be")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME"), metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--warm", type=float, default=4.0, help="seconds")
    parser.add_argument("--count", type=float, default=4.0, help="seconds")
    parser.add_argument("--timeout", type=float, default=240.0, help="seconds for one run")
    parser.add_argument("--self-check", action="store_true")
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    if not options.java:
        parser.error("set JAVA_HOME or give --java")
    names = options.names or sorted(folder.name for folder in APPS.iterdir() if folder.is_dir())
    failed = 0
    with tempfile.TemporaryDirectory(prefix="measure-java-") as work:
        build(options, work)
        if options.self_check:
            sys.exit(1 if self_check(options, work) else 0)
        for name in names:
            try:
                if not (APPS / name).is_dir():
                    raise Failure("no such program")
                own = pathlib.Path(work, name)
                own.mkdir()
                header, rows = measure(Program(APPS / name, own, options), options)
            except Failure as failure:
                failed += 1
                print(f"{name}: {failure}", file=sys.stderr, flush=True)
                continue
            if not options.dry:
                lines = [*header, "\t".join(COLUMNS), *("\t".join(map(str, each)) for each in rows)]
                (APPS / name / "truth.tsv").write_text("\n".join(lines) + "\n")
            for each in rows:
                print(f"  {each[9]:8}{each[3]:>8} calls {each[4]:>12} / {each[5]:>12} us  {each[0]}:{each[2]} {each[1]}  {each[10]}")
            print(f"{name}: {summary(rows)}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
