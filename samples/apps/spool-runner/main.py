"""spool-runner FOLDER JOBS.json [--workers N]: runs the jobs of a spool until there are none left."""
import argparse
import json
import statistics
import threading
import time

import control
import work
from spool import Spool

TRIES = 3


class Runner:
    def __init__(self, spool, workers):
        self.spool = spool
        self.slots = work.Slots(workers + 1)
        self.paused = threading.Event()
        self.times = []
        self.active = 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.loop, name=f"worker{k}") for k in range(workers)]

    def command(self, line):
        verb, _, rest = line.partition(" ")
        if verb == "pause":
            self.paused.set()
        elif verb == "resume":
            self.paused.clear()
        elif verb == "submit":
            self.spool.submit(rest)

    def status(self):
        return {"active": self.active, "done": len(self.times), "waiting": len(self.spool.names("new"))}

    def perform(self, job):
        if job["lines"]:
            code, lines = work.filter_lines(job["command"], [f"line {k} of {job['name']}" for k in range(job["lines"])])
            return work.Outcome(code, "\n".join(lines[:5]), 0.0)
        return work.execute(job["command"])

    def handle(self, job):
        with self.slots(2 if job["lines"] else 1):
            began = time.monotonic()
            outcome = self.perform(job)
        with self.lock:
            self.times.append(time.monotonic() - began)
        if not outcome.ok and job["tries"] + 1 < TRIES:
            self.spool.retry(job)
        else:
            self.spool.finish(job, outcome.ok, outcome.output)

    def loop(self):
        idle = 0
        while idle < 6:
            job = None if self.paused.is_set() else self.spool.claim()
            if job is None:
                idle += not self.paused.is_set() and not self.active
                time.sleep(0.01)
                continue
            idle = 0
            with self.lock:
                self.active += 1
            try:
                self.handle(job)
            finally:
                with self.lock:
                    self.active -= 1

    def run(self):
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()


def submit_all(spool, path):
    names = {}
    with open(path) as f:
        for entry in json.load(f):
            needs = [names[n] for n in entry.get("needs", ())]
            names[entry["id"]] = spool.submit(entry["command"], entry.get("priority", 5), needs, entry.get("lines"))
    return names


def watch(path, runner_thread, seen):
    """Looks at the status now and then, as the dashboard does."""
    while runner_thread.is_alive():
        seen.append(control.ask_status(path))
        runner_thread.join(0.03)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("jobs")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args(argv)
    spool = Spool(args.folder)
    submit_all(spool, args.jobs)
    runner = Runner(spool, args.workers)
    pipe = control.ControlPipe(f"{args.folder}/control", runner.command)
    server = control.StatusServer(f"{args.folder}/status", runner.status)
    pipe.start()
    server.start()
    thread = threading.Thread(target=runner.run)
    thread.start()
    for line in ("pause", "submit echo from outside", "resume"):
        control.send_command(pipe.path, line)
        time.sleep(0.02)
    seen = []
    watch(server.path, thread, seen)
    pipe.close()
    server.close()
    results = list(spool.results())
    return len(results), len(spool.names("failed")), len(seen), statistics.median(runner.times)


if __name__ == "__main__":
    print(main())
