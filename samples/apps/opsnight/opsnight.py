"""opsnight: the nightly walk through the rack. One lock, one report, one mail to the pager gateway."""
import fcntl
import gzip
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import checks
from hosts import Agent, HostDown


class Night:
    def __init__(self, config):
        with open(config) as f:
            c = json.load(f)
        self.hosts = [Agent(**h) for h in c["hosts"]]
        self.services = c["services"]
        self.logs = c["logs"]
        self.pager = c["pager"]
        self.hooks = c["hooks"]
        self.folder = c["folder"]
        self.report = []
        os.makedirs(self.folder, exist_ok=True)

    def say(self, fmt, *args):
        self.report.append(fmt % args)

    def hook(self, name):
        cmd = self.hooks.get(name)
        if cmd:
            r = subprocess.run(cmd, capture_output=True, text=True)
            self.say("hook %s: %d %s", name, r.returncode, r.stdout.strip())

    def gather(self):
        with ThreadPoolExecutor(4) as pool:
            found = pool.map(self.sample, self.hosts)
            return {h.name: s for h, s in zip(self.hosts, found) if s}

    def sample(self, host):
        try:
            return host.metrics()
        except HostDown as e:
            self.say("DOWN %s", e)
            return None

    def probes(self, rounds=3):
        for h in self.hosts:
            times = []
            for _ in range(rounds):
                code, took = h.probe()
                times.append(took)
                if code != 200:
                    self.say("%s answers %d", h.name, code)
            self.say("%s web %.0f ms", h.name, 1000 * min(times))

    def rolling_restart(self, service):
        for h in self.hosts:
            try:
                h.restart(service)
                time.sleep(0.03)
            except HostDown as e:
                self.say("%s", e)
                break

    def scan_logs(self):
        known = self.load("kinds.json", {})
        for h in self.hosts:
            for path in self.logs:
                lines = h.tail(path, 400)
                fresh = checks.novel(lines, known)
                for kind, example in fresh.items():
                    self.say("%s new: %s", h.name, example)
                    known[kind] = h.name
                self.keep(h.name + "-" + os.path.basename(path), lines)
        self.store("kinds.json", known)

    def keep(self, name, lines):
        with gzip.open(os.path.join(self.folder, name + ".gz"), "at") as f:
            f.write("\n".join(lines) + "\n")

    def load(self, name, default):
        try:
            with open(os.path.join(self.folder, name)) as f:
                return json.load(f)
        except FileNotFoundError:
            return default

    def store(self, name, value):
        path = os.path.join(self.folder, name)
        with open(path + "~", "w") as f:
            json.dump(value, f)
            f.flush()
            os.fsync(f.fileno())
        os.rename(path + "~", path)

    def capacity(self, samples):
        history = self.load("disk.json", {})
        for name, s in samples.items():
            line = history.setdefault(name, [])
            line.append(s["disk_used"])
            slope = checks.trend(line[-14:])
            if slope > 0 and (100 - line[-1]) / slope < 14:
                self.say("%s full in %.0f days", name, (100 - line[-1]) / slope)
        self.store("disk.json", history)

    def page(self, text):
        data = json.dumps({"text": text}).encode()
        for n in range(3):
            try:
                with urllib.request.urlopen(urllib.request.Request(self.pager, data), timeout=5) as r:
                    return r.status
            except OSError:
                time.sleep(0.05 * (n + 1))

    def walk(self):
        self.hook("before")
        samples = self.gather()
        for h, metric, v, mid in checks.outliers(samples):
            self.say("%s %s = %g (others %g)", h, metric, v, mid)
        self.probes()
        for h in self.hosts:
            self.say("%s: %s", h.name, checks.busiest(h.processes()))
        for s in self.services:
            self.rolling_restart(s)
        self.scan_logs()
        self.capacity(samples)
        self.hook("after")
        self.page("\n".join(self.report[:20]))


def alone(path, patience):
    f = open(path, "w")
    until = time.time() + patience
    while True:
        try:
            fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return f
        except BlockingIOError:
            if time.time() > until:
                raise
            time.sleep(0.02)


def backup(folder, to):
    return shutil.make_archive(to, "gztar", folder)


def main(config):
    night = Night(config)
    with alone("opsnight.lock", 2):
        night.walk()
        backup(night.folder, "night")
    return night.report


if __name__ == "__main__":
    print("\n".join(main(sys.argv[1])))
