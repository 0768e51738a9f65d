import bz2
import gzip
import re
from datetime import datetime
from typing import Iterator, NamedTuple, Optional

LINE = re.compile(r"^(\w{3}\s+\d+ [\d:]{8}) (\S+) (\w+)(?:\[(\d+)\])?: (.*)$")
FAILED = re.compile(r"Failed (\w+) for (invalid user )?(\S*) from ([\d.]+) port (\d+)")
ACCEPTED = re.compile(r"Accepted (\w+) for (\S+) from ([\d.]+) port (\d+)")
SUDO = re.compile(r"(\S+) : TTY=\S+ ; PWD=(\S+) ; USER=(\S+) ; COMMAND=(.*)")


class Event(NamedTuple):
    when: datetime
    host: str
    kind: str
    user: str
    address: str
    detail: str


def opener(path: str):
    if path.endswith(".gz"):
        return gzip.open(path, "rt", errors="replace")
    if path.endswith(".bz2"):
        return bz2.open(path, "rt", errors="replace")
    return open(path, errors="replace")


def parse_line(line: str, year: int) -> Optional[Event]:
    m = LINE.match(line)
    if not m:
        return None
    stamp, host, program, _, text = m.groups()
    if program == "sshd":
        if f := FAILED.search(text):
            kind, user, address, detail = "failed", f[3], f[4], f[1]
        elif a := ACCEPTED.search(text):
            kind, user, address, detail = "accepted", a[2], a[3], a[1]
        else:
            return None
    elif program == "sudo" and (s := SUDO.search(text)):
        kind, user, address, detail = "sudo", s[1], "", s[4]
    else:
        return None
    return Event(datetime.strptime(f"{year} {stamp}", "%Y %b %d %H:%M:%S"), host, kind, user, address, detail)


def read_log(path: str, year: int) -> Iterator[Event]:
    with opener(path) as lines:
        for line in lines:
            event = parse_line(line, year)
            if event is not None:
                yield event


def read_all(paths: list[str], year: int) -> list[Event]:
    events: list[Event] = []
    for path in paths:
        events.extend(read_log(path, year))
    events.sort(key=lambda e: e.when)
    return events
