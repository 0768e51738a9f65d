import re
from functools import lru_cache
from typing import NamedTuple, Optional

COMMON = re.compile(r'(\S+) \S+ (\S+) \[([^\]]+)\] "(\S+) (\S+)[^"]*" (\d{3}) (\d+|-) "([^"]*)" "([^"]*)" (\d+)')
MONTHS = {m: n for n, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}


class Hit(NamedTuple):
    client: str
    time: float
    method: str
    path: str
    status: int
    size: int
    agent: str
    millis: int


@lru_cache(maxsize=64)
def day_start(text):
    day, month, year = text.split("/")
    y, m, d = int(year), MONTHS[month], int(day)
    if m <= 2:
        y, m = y - 1, m + 12
    return (365 * y + y // 4 - y // 100 + y // 400 + (153 * m - 457) // 5 + d - 719469) * 86400


def moment(text):
    day, _, rest = text.partition(":")
    clock, zone = rest.split(" ")
    h, m, s = clock.split(":")
    shift = (int(zone[1:3]) * 60 + int(zone[3:])) * 60
    return day_start(day) + int(h) * 3600 + int(m) * 60 + int(s) - (shift if zone[0] == "+" else -shift)


def parse_line(line) -> Optional[Hit]:
    found = COMMON.match(line)
    if not found:
        return None
    client, _, when, method, path, status, size, _, agent, millis = found.groups()
    return Hit(client, moment(when), method, path, int(status), 0 if size == "-" else int(size), agent, int(millis))
