"""cache-proxy ORIGIN [--warm FILE] [--replay FILE]"""
import argparse
import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import proxy


def read_paths(file):
    with open(file) as f:
        return [urlsplit(line.split()[1]).path for line in f if line.startswith("GET ")]


def visit(port, paths):
    """One visitor: one connection, one page after another; seconds each."""
    con = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    times = []
    for path in paths:
        began = time.perf_counter()
        con.request("GET", path)
        answer = con.getresponse()
        answer.read()
        times.append((answer.getheader("X-Cache"), time.perf_counter() - began))
    con.close()
    return times


def warm(service, paths, jobs=4):
    with ThreadPoolExecutor(jobs) as pool:
        return sum(entry.weight for _, entry in pool.map(service.get, paths))


def replay(port, paths, visitors):
    parts = [paths[k::visitors] for k in range(visitors)]
    with ThreadPoolExecutor(visitors) as pool:
        return [t for times in pool.map(lambda part: visit(port, part), parts) for t in times]


def histogram(times, width=40):
    bins = {}
    for where, seconds in times:
        edge = 1
        while edge < seconds * 1e6:
            edge *= 2
        bins.setdefault(where, {}).setdefault(edge, []).append(seconds)
    lines = []
    for where, counts in sorted(bins.items()):
        most = max(map(len, counts.values()))
        for edge, some in sorted(counts.items()):
            lines.append(f"{where:8} < {edge:8} us {'*' * (len(some) * width // most)} {len(some)}")
    return lines


def main(argv=None):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("origin")
    parser.add_argument("--warm")
    parser.add_argument("--replay")
    parser.add_argument("--visitors", type=int, default=3)
    parser.add_argument("--capacity", type=int, default=400_000)
    args = parser.parse_args(argv)
    service = proxy.Service(args.origin, "cache", args.capacity)
    server, thread = proxy.start(service)
    try:
        if args.warm:
            warm(service, read_paths(args.warm))
        if not args.replay:
            thread.join()
        times = replay(server.server_port, read_paths(args.replay), args.visitors)
        service.disk.sweep(time.time())
        return service.counts, histogram(times)
    finally:
        server.shutdown()
        server.server_close()
        service.upstream.close()


if __name__ == "__main__":
    main()
