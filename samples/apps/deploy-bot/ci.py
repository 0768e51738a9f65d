"""The CI server: start builds, wait for them, read their logs."""
import json
import re
import time
import urllib.error
import urllib.request
from collections import Counter
from typing import Optional

from retry import TokenBucket, retry

DURATION = re.compile(r"(\S+) took (\d+\.\d+)s")
NOISE = re.compile(r"0x[0-9a-f]+|\d+|'[^']*'|\"[^\"]*\"")


class Server:
    def __init__(self, address: str, rate: float = 10.0):
        self.address = address
        self.bucket = TokenBucket(rate, 2)

    @retry(urllib.error.URLError, ConnectionError, times=5, seed=3)
    def call(self, method: str, path: str, body: Optional[dict] = None):
        self.bucket.acquire()
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)

    def start(self, branch: str) -> int:
        return self.call("POST", "/builds", {"branch": branch})["id"]

    def status(self, build: int) -> str:
        return self.call("GET", f"/builds/{build}")["status"]

    def log(self, build: int) -> list:
        return self.call("GET", f"/builds/{build}/log")["lines"]

    def poll(self, build: int, patience: float = 10.0, every: float = 0.05) -> str:
        until = time.monotonic() + patience
        while time.monotonic() < until:
            status = self.status(build)
            if status != "running":
                return status
            time.sleep(every)
            every = min(every * 1.5, 0.3)
        return "lost"


def normalise(line):
    return NOISE.sub("*", line).strip()


def error_groups(lines):
    """Error messages that differ in numbers and names only, most frequent first."""
    groups = Counter()
    for line in lines:
        if "ERROR" in line or "Traceback" in line:
            groups[normalise(line)] += 1
    return groups.most_common(10)


def slow_steps(lines, top=5):
    times = {}
    for line in lines:
        match = DURATION.search(line)
        if match:
            times[match[1]] = times.get(match[1], 0.0) + float(match[2])
    return sorted(times.items(), key=lambda item: -item[1])[:top]


def fold(lines):
    """Runs of lines that look alike become one with a count."""
    folded, before, count = [], None, 0
    for line in lines:
        key = normalise(line)
        if key == before:
            count += 1
            continue
        if count > 1:
            folded.append(f"    ... {count - 1} more")
        folded.append(line)
        before, count = key, 1
    return folded


def summary(lines):
    folded = fold(lines)
    return {"lines": len(lines), "folded": len(folded), "errors": error_groups(lines), "slow": slow_steps(lines)}
