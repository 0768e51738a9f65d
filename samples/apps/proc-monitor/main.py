import argparse
import asyncio
import json
import os
import subprocess
import sys

from monitor import agent, health, proc, series


def read_checks(path):
    with open(path) as handle:
        return [health.Check(**entry) for entry in json.load(handle)]


def top(pid, samples):
    sampler = proc.Sampler(pid)
    for _ in range(samples):
        rows = sampler.sample(0.1)
        for pid, name, share, resident in sorted(rows, key=lambda row: -row[2]):
            print(f"{pid:8} {name:16} {share:6.1%} {resident >> 20} MiB")
    print(f"machine {proc.machine_load():.0%}")


def run_watched(command, samples):
    process = subprocess.Popen(["sh", "-c", command])
    try:
        top(process.pid, samples)
    finally:
        process.terminate()
        process.wait()


def analyse(path):
    values = series.load_history(path)
    season = series.period(values)
    print(series.sparkline(values))
    print(series.sparkline(series.smooth(values)))
    print("anomalies", series.anomalies(values)[:20], "period", season)
    if season:
        print("next", [round(v, 2) for v in series.forecast(values, season, 10)])


def record(folder, seconds):
    os.makedirs(folder, exist_ok=True)
    rings = {name: series.Ring(os.path.join(folder, name), 512) for name in ("Memory", "Processes", "Disk")}
    stored = agent.Agent(rings).run(seconds)
    print(stored, "values stored")
    for name, ring in rings.items():
        values = [value for _, value in ring.records()]
        if values:
            print(f"{name:10} {series.sparkline(values, 20)}")
        ring.close()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="monitor")
    parser.add_argument("what", choices=["top", "run", "watch", "record", "analyse"])
    parser.add_argument("word", nargs="?")
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--pager", default=os.environ.get("PAGER_ADDRESS", "127.0.0.1:7"))
    options = parser.parse_args(argv)
    if options.what == "top":
        top(int(options.word or os.getpid()), options.count)
    elif options.what == "run":
        run_watched(options.word, options.count)
    elif options.what == "analyse":
        analyse(options.word)
    elif options.what == "record":
        record(options.word, options.seconds)
    else:
        host, _, port = options.pager.partition(":")
        sent = asyncio.run(health.watch(read_checks(options.word), options.count, 0.2, (host, int(port))))
        print(len(sent), "pages", sent)


if __name__ == "__main__":
    sys.exit(main())
