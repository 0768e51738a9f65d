#!/usr/bin/env python3
"""authwatch.py LOG... [--follow SECONDS]   who tried to log in, and what to do about it"""
import argparse
import glob
import os
import subprocess
import sys
import syslog
from collections import Counter

import detect
import lookup
import records


def ban(address: str) -> bool:
    command = os.environ.get("BAN_COMMAND", "true").split() + [address]
    return subprocess.run(command, capture_output=True).returncode == 0


def already_banned() -> set[str]:
    out = subprocess.run(os.environ.get("LIST_COMMAND", "true"), shell=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in out.splitlines() if line.startswith("deny")}


def bar(n: int, most: int, width: int = 40) -> str:
    return "#" * (n * width // max(1, most))


def table(counter: Counter, title: str, count: int = 10) -> list[str]:
    most = counter.most_common(1)[0][1] if counter else 0
    return [title] + [f"  {k:<20} {n:>6} {bar(n, most)}" for k, n in counter.most_common(count)]


def report(events: list[records.Event], names: dict[str, str]) -> str:
    failed = [e for e in events if e.kind == "failed"]
    lines = table(Counter(e.user for e in failed), "users")
    lines += table(Counter(e.address for e in failed), "addresses")
    lines += table(Counter(e.when.strftime("%d %b") for e in failed), "days", 31)
    lines += table(Counter(e.detail.split()[0] for e in events if e.kind == "sudo"), "sudo")
    lines += [f"  {address} is {name}" for address, name in names.items()]
    lines += [f"  network {net}: {n}" for net, n in detect.networks([e.address for e in failed], 50)]
    return "\n".join(lines) + "\n"


def save(path: str, text: str) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w") as f:
        f.write(text)
        os.fsync(fd)


def resolve_all(addresses: list[str], port: int) -> dict[str, str]:
    resolver = lookup.Resolver(("127.0.0.1", port))
    return {a: resolver.reverse(a) for a in addresses}


def watch(path: str, seconds: float, year: int, limit: int = 4) -> list[str]:
    seen: Counter = Counter()
    banned = []
    for line in lookup.follow(path, seconds):
        event = records.parse_line(line, year)
        if event and event.kind == "failed":
            seen[event.address] += 1
            if seen[event.address] == limit:
                ban(event.address)
                banned.append(event.address)
    return banned


def main(argv: list[str]) -> dict[str, object]:
    options = argparse.ArgumentParser()
    options.add_argument("logs", nargs="+")
    options.add_argument("--year", type=int, default=2024)
    options.add_argument("--follow", type=float, default=0)
    args = options.parse_args(argv)
    paths = sorted(p for pattern in args.logs for p in glob.glob(pattern))
    events = records.read_all(paths, args.year)
    worst = detect.bursts(events)
    listed = detect.Blocklist(lookup.download_blocklist(os.environ["BLOCKLIST"]))
    known = {a for a in {e.address for e in events if e.address} if a in listed}
    names = resolve_all(sorted(worst)[:25], int(os.environ["DNS_PORT"]))
    save("report.txt", report(events, names))
    done = already_banned()
    banned = [a for a in sorted(worst) if a not in done and (a in known or worst[a] > 15) and ban(a)]
    for e in detect.break_ins(events):
        syslog.syslog(f"possible break-in: {e.user} from {e.address}")
    odd = detect.unusual(events, detect.profile(events))
    live = watch(paths[0], args.follow, args.year) if args.follow else []
    return {"events": len(events), "bursts": len(worst), "known": len(known), "banned": len(banned), "odd": len(odd),
            "names": len(detect.odd_names(events)), "live": live}


if __name__ == "__main__":
    print(main(sys.argv[1:]))
