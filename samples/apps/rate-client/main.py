import argparse
import os
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

from client import MetricsClient
from stats import summarize


class Watchdog(threading.Thread):
    def __init__(self, client, every=0.25):
        super().__init__(daemon=True)
        self.client = client
        self.every = every
        self.stopped = threading.Event()
        self.beats = 0

    def run(self):
        while not self.stopped.wait(self.every):
            if self.client.ping():
                self.beats += 1
        self.client.close()

    def stop(self):
        self.stopped.set()
        self.join()
        return self.beats


def report_station(client, station):
    return summarize(station, client.samples(station))


def collect(client, stations, workers):
    if workers == 1:
        return {station: client.samples(station) for station in stations}
    found = {}
    with ThreadPoolExecutor(workers) as pool:
        futures = {pool.submit(client.samples, station): station for station in stations}
        for future in as_completed(futures):
            found[futures[future]] = future.result()
    return found


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--rate", type=float, default=60.0)
    parser.add_argument("--watch", action="store_true")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args(argv)
    client = MetricsClient(os.environ["METRICS_URL"], os.environ.get("METRICS_KEY", "k"), args.rate)
    dog = Watchdog(MetricsClient(os.environ["METRICS_URL"], "watch")) if args.watch else None
    if dog:
        dog.start()
    stations = client.stations()[:args.limit]
    if args.workers == 1:
        rows = [report_station(client, station) for station in stations]
    else:
        rows = [summarize(s, data) for s, data in sorted(collect(client, stations, args.workers).items())]
    for row in rows:
        print(row.line())
    client.close()
    if dog:
        print("beats:", dog.stop())
    return rows


if __name__ == "__main__":
    main()
