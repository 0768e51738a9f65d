import ipaddress
import math
from collections import Counter, defaultdict, deque
from datetime import timedelta

from records import Event


def to_int(address: str) -> int:
    return int(ipaddress.IPv4Address(address))


def bursts(events: list[Event], count: int = 8, window: timedelta = timedelta(minutes=5)) -> dict[str, int]:
    """Addresses with many failures in a short time: a sliding window for each."""
    recent: dict[str, deque] = defaultdict(deque)
    worst: dict[str, int] = {}
    for e in events:
        if e.kind != "failed":
            continue
        q = recent[e.address]
        q.append(e.when)
        while q[0] < e.when - window:
            q.popleft()
        if len(q) >= count:
            worst[e.address] = max(worst.get(e.address, 0), len(q))
    return worst


def entropy(text: str) -> float:
    n = len(text)
    return -sum(c / n * math.log2(c / n) for c in Counter(text).values()) if n else 0.0


def odd_names(events: list[Event], limit: float = 3.0) -> list[str]:
    return sorted({e.user for e in events if e.kind == "failed" and entropy(e.user) > limit})


def networks(addresses: list[str], least: int = 3) -> list[tuple[str, int]]:
    """The /24 networks that several of the addresses are in."""
    groups: Counter = Counter()
    for a in addresses:
        groups[to_int(a) >> 8] += 1
    return [(f"{ipaddress.IPv4Address(net << 8)}/24", n) for net, n in groups.most_common() if n >= least]


def profile(events: list[Event]) -> dict[str, list[int]]:
    hours: dict[str, list[int]] = defaultdict(lambda: [0] * 24)
    for e in events:
        if e.kind == "accepted":
            hours[e.user][e.when.hour] += 1
    return hours


def unusual(events: list[Event], hours: dict[str, list[int]], share: float = 0.03) -> list[Event]:
    found = []
    for e in events:
        if e.kind == "accepted":
            all_day = hours[e.user]
            if all_day[e.when.hour] / sum(all_day) < share:
                found.append(e)
    return found


def break_ins(events: list[Event], after: int = 5) -> list[Event]:
    failures: Counter = Counter()
    hits = []
    for e in events:
        if e.kind == "failed":
            failures[e.address] += 1
        elif e.kind == "accepted" and failures[e.address] >= after:
            hits.append(e)
    return hits


class Blocklist:
    """Ranges, sorted, searched by halves."""

    def __init__(self, lines: list[str]) -> None:
        self.ranges = []
        for line in lines:
            line = line.split("#")[0].strip()
            if line:
                net = ipaddress.ip_network(line, strict=False)
                self.ranges.append((int(net[0]), int(net[-1])))
        self.ranges.sort()

    def __contains__(self, address: str) -> bool:
        value, low, high = to_int(address), 0, len(self.ranges)
        while low < high:
            middle = (low + high) // 2
            if self.ranges[middle][1] < value:
                low = middle + 1
            else:
                high = middle
        return low < len(self.ranges) and self.ranges[low][0] <= value
