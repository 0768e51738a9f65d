"""What the kernel tells about processes and the machine."""
import os
import time
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


class Usage(NamedTuple):
    pid: int
    name: str
    state: str
    parent: int
    ticks: int
    resident: int
    threads: int


def read(path):
    with open(path, "rb") as handle:
        return handle.read()


def usage(pid):
    text = read(f"/proc/{pid}/stat").decode(errors="replace")
    name_end = text.rindex(")")
    fields = text[name_end + 2:].split()
    return Usage(pid, text[text.index("(") + 1:name_end], fields[0], int(fields[1]), int(fields[11]) + int(fields[12]),
                 int(fields[21]) * PAGE, int(fields[17]))


def pids():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def snapshot():
    found = {}
    for pid in pids():
        try:
            found[pid] = usage(pid)
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def cpu_times():
    line = read("/proc/stat").split(b"\n", 1)[0].split()
    numbers = [int(n) for n in line[1:]]
    return sum(numbers), numbers[3] + numbers[4]


def memory():
    values = {}
    for line in read("/proc/meminfo").decode().splitlines():
        name, _, rest = line.partition(":")
        values[name] = int(rest.split()[0]) * 1024
    return values


def descendants(table, root):
    children = {}
    for entry in table.values():
        children.setdefault(entry.parent, []).append(entry.pid)
    found, todo = [], [root]
    while todo:
        pid = todo.pop()
        if pid in table:
            found.append(pid)
        todo.extend(children.get(pid, ()))
    return found


class Sampler:
    """Load of a tree of processes between one call and the next."""

    def __init__(self, root):
        self.root = root
        self.before = snapshot()
        self.at = time.monotonic()

    def sample(self, pause):
        time.sleep(pause)
        now, at = snapshot(), time.monotonic()
        seconds = at - self.at
        rows = []
        for pid in descendants(now, self.root):
            spent = now[pid].ticks - (self.before[pid].ticks if pid in self.before else 0)
            rows.append((pid, now[pid].name, spent / TICKS / seconds, now[pid].resident))
        self.before, self.at = now, at
        return rows


def machine_load(pause=0.1):
    total, idle = cpu_times()
    time.sleep(pause)
    total_after, idle_after = cpu_times()
    passed = total_after - total
    return 1 - (idle_after - idle) / passed if passed else 0.0
