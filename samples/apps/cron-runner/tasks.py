import re
import subprocess
import time
import urllib.request
from collections import Counter, defaultdict

KINDS = {}


class TaskFailed(Exception):
    pass


class Task:
    def __init_subclass__(cls, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if kind:
            KINDS[kind] = cls

    def __init__(self, name, options, needs=()):
        self.name = name
        self.options = options
        self.needs = tuple(needs)

    def execute(self):
        started = time.perf_counter()
        try:
            output, ok = self.work(), True
        except (TaskFailed, OSError, subprocess.SubprocessError) as error:
            output, ok = str(error), False
        return {"name": self.name, "ok": ok, "output": output, "seconds": time.perf_counter() - started}

    def work(self):
        raise NotImplementedError


class CommandTask(Task, kind="command"):
    def work(self):
        done = subprocess.run(self.options["run"], shell=True, capture_output=True, text=True,
                              timeout=self.options.get("timeout", 10))
        if done.returncode:
            raise TaskFailed(f"exit {done.returncode}: {done.stderr.strip()}")
        return done.stdout.strip()


class CheckTask(Task, kind="check"):
    def work(self):
        with urllib.request.urlopen(self.options["url"], timeout=self.options.get("timeout", 2)) as reply:
            text = reply.read().decode()
        wanted = self.options.get("contains", "")
        if wanted not in text:
            raise TaskFailed(f"{wanted!r} is missing")
        return f"{reply.status} {len(text)}"


class LogTask(Task, kind="log"):
    LINE = re.compile(r'(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+)[^"]*" (\d{3}) (\d+|-) (\d+\.\d+)')

    def entries(self):
        with open(self.options["file"], encoding="utf-8", errors="replace") as handle:
            for line in handle:
                found = self.LINE.match(line)
                if found:
                    yield found.groups()

    def work(self):
        codes, volume, times = Counter(), Counter(), defaultdict(list)
        for host, _, _, path, status, size, seconds in self.entries():
            codes[status] += 1
            volume[host] += int(size) if size != "-" else 0
            times[path.split("?")[0]].append(float(seconds))
        slow = max(times, key=lambda path: percentile(times[path], 0.95))
        share = codes["500"] / sum(codes.values())
        if share > self.options.get("limit", 0.05):
            raise TaskFailed(f"{share:.1%} errors")
        return f"{sum(codes.values())} requests, top {volume.most_common(1)[0][0]}, slow {slow}"


class PauseTask(Task, kind="pause"):
    def work(self):
        time.sleep(self.options["seconds"])
        return "rested"


def percentile(values, share):
    ordered = sorted(values)
    return ordered[int(share * (len(ordered) - 1))]


def build(name, options):
    options = dict(options)
    return KINDS[options.pop("kind")](name, options, options.pop("needs", ()))
