"""Looks through web server logs: sessions, slow routes, bursts, suspicious clients; can follow a live log over TCP.

    main.py analyse access.log... [--top 10]
    main.py follow HOST:PORT --lines 200
"""
import argparse
import collections
import gzip
import sys

import live
import lookup
import stats
from lines import parse_line


def read_lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", errors="replace") as f:
        for line in f:
            hit = parse_line(line)
            if hit:
                yield hit


def merged(paths):
    hits = []
    for path in paths:
        hits.extend(read_lines(path))
    hits.sort(key=lambda h: h.time)
    return hits


def summary(hits, top):
    routes = stats.by_route(hits)
    slow = sorted(routes.items(), key=lambda r: -r[1]["p95"])[:top]
    return {
        "hits": len(hits),
        "slow": slow,
        "sessions": stats.sessions(hits),
        "bursts": stats.bursts(hits),
        "suspects": stats.suspects(hits),
    }


def show(result, names, out):
    out.write(f"{result['hits']} hits, {len(result['sessions'])} sessions, {len(result['bursts'])} bursts\n")
    for route, numbers in result["slow"]:
        out.write(f"{route:40} n={numbers['count']:6} p50={numbers['p50']:7.1f} p95={numbers['p95']:7.1f}\n")
    for client, score in result["suspects"]:
        out.write(f"{client:16} {score:5.2f} {names.get(client, '-')}\n")


def analyse(args):
    hits = merged(args.logs)
    result = summary(hits, args.top)
    names = lookup.names_of([client for client, _ in result["suspects"]], args.resolver) if args.resolver else {}
    show(result, names, sys.stdout)
    if args.unique:
        lookup.sort_unique((h.client for h in hits), args.unique)
    return result


def follow(args):
    window = collections.deque(maxlen=50)
    alarms = []
    for hit in live.follow(args.address, args.lines):
        window.append(hit)
        share = stats.error_share(window)
        if share > 0.3 and len(window) == window.maxlen:
            alarms.append((hit.time, share))
            live.notify(args.address, f"{share:.0%} errors")
            window.clear()
    return alarms


def main(argv=None):
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers(required=True)
    p = sub.add_parser("analyse")
    p.add_argument("logs", nargs="+")
    p.add_argument("--top", type=int, default=10)
    p.add_argument("--resolver")
    p.add_argument("--unique", metavar="FILE")
    p.set_defaults(run=analyse)
    p = sub.add_parser("follow")
    p.add_argument("address")
    p.add_argument("--lines", type=int, default=200)
    p.set_defaults(run=follow)
    args = parser.parse_args(argv)
    return args.run(args)


if __name__ == "__main__":
    main()
