"""Which strategy for the lifts of the new office? Runs the variants in several processes.

Settings are below; results go to results.jsonl and, line by line, to the dashboard.
"""
import json
import math
import multiprocessing
import os
import socket
import subprocess
import time

from building import Building

STRATEGIES = ("nearest", "random", "zone")
LIFTS = (3, 4, 5)
SEEDS = range(4)
HOURS = 2
PROCESSES = 2
DASHBOARD = int(os.environ.get("DASHBOARD", "9300"))


def variants():
    return [(s, n, seed) for s in STRATEGIES for n in LIFTS for seed in SEEDS]


def one(variant):
    strategy, lifts, seed = variant
    b = Building(lifts, seed, strategy=strategy)
    events = b.simulate(HOURS)
    return {"strategy": strategy, "lifts": lifts, "seed": seed, "events": events, "wait": b.waits.mean(), "p90": b.waits.quantile(0.9),
            "travel": b.travel.mean(), "spread": b.travel.deviation()}


def run_all():
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        return pool.map(one, variants(), chunksize=3)


def group(results):
    groups = {}
    for r in results:
        groups.setdefault((r["strategy"], r["lifts"]), []).append(r["wait"])
    return groups


def interval(values):
    m = sum(values) / len(values)
    s = math.sqrt(sum((v - m) ** 2 for v in values) / max(1, len(values) - 1))
    return m, 1.96 * s / math.sqrt(len(values))


def best(groups):
    return min(groups, key=lambda k: interval(groups[k])[0] + 20 * k[1])


def write_results(path, results):
    with open(path, "w") as f:
        for r in results:
            f.write(json.dumps(r) + "\n")
            f.flush()
        os.fsync(f.fileno())


class Dashboard:
    def __init__(self, port=DASHBOARD):
        self.sock = self.connect(port)
        self.reader = self.sock.makefile()

    def connect(self, port):
        for wait in (0.05, 0.1, 0.2):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=5)
            except ConnectionRefusedError:
                time.sleep(wait)
        raise SystemExit("no dashboard")

    def push(self, name, value):
        self.sock.sendall(b"%s %.3f\n" % (name.encode(), value))
        return self.reader.readline().strip() == "ok"

    def push_all(self, groups):
        return sum(self.push("%s.%d" % key, interval(values)[0]) for key, values in sorted(groups.items()))

    def close(self):
        self.sock.close()


def revision():
    out = subprocess.run(["sh", "-c", "sleep 0.02; echo r17"], capture_output=True, text=True)
    return out.stdout.strip()


def sweep_rate(rates=(0.1, 0.2, 0.3, 0.4)):
    """How much traffic five lifts bear."""
    table = []
    for rate in rates:
        b = Building(5, 99, rate)
        b.simulate(1)
        table.append((rate, b.waits.mean(), b.waits.quantile(0.95)))
    return table


def render(groups, table):
    lines = ["revision " + revision()]
    for key in sorted(groups):
        m, d = interval(groups[key])
        lines.append("%-8s %d  %7.1f s +- %5.1f" % (*key, m, d))
    lines += ["rate %.1f: %6.1f %6.1f" % t for t in table]
    return "\n".join(lines)


def main():
    results = run_all()
    write_results("results.jsonl", results)
    groups = group(results)
    board = Dashboard()
    board.push_all(groups)
    board.close()
    print(render(groups, sweep_rate()))
    return best(groups)


if __name__ == "__main__":
    print(main())
