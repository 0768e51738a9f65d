"""Reads what is appended to files, across rotations."""
import gzip
import os
import re
import subprocess
import time
from collections import Counter

LINE = re.compile(r"(?P<when>\S+ \S+) (?P<level>[A-Z]+) \[(?P<where>[\w.]+)\] (?P<what>.*)")


class Follower:
    def __init__(self, path):
        self.path = path
        self.file = None
        self.inode = None
        self.rest = ""

    def reopen(self):
        if self.file:
            self.file.close()
        self.file = open(self.path)
        self.inode = os.fstat(self.file.fileno()).st_ino

    def moved(self):
        try:
            return os.stat(self.path).st_ino != self.inode
        except FileNotFoundError:
            return False

    def lines(self):
        """What is new, in whole lines."""
        if self.file is None:
            if not os.path.exists(self.path):
                return []
            self.reopen()
        text = self.rest + self.file.read()
        if not text and self.moved():
            self.reopen()
            text = self.file.read()
        *whole, self.rest = text.split("\n")
        return whole

    def until(self, wanted, patience=2.0, nap=0.01):
        """Waits for a line with the word; the lines up to then."""
        seen, end = [], time.monotonic() + patience
        while time.monotonic() < end:
            new = self.lines()
            seen += new
            if any(wanted in line for line in new):
                break
            time.sleep(nap)
        return seen

    def close(self):
        if self.file:
            self.file.close()


def normal(what):
    return re.sub(r"0x[0-9a-f]+|\d+", "#", what)


def summarize(lines):
    levels, messages, places = Counter(), Counter(), Counter()
    for line in lines:
        match = LINE.match(line)
        if not match:
            levels["?"] += 1
            continue
        levels[match["level"]] += 1
        if match["level"] in ("WARN", "ERROR"):
            messages[normal(match["what"])] += 1
            places[match["where"].split(".")[0]] += 1
    return levels, messages, places


def read_all(path):
    with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as f:
        return f.read().splitlines()


def notify(command, text):
    done = subprocess.run(command, shell=True, input=text, text=True, capture_output=True)
    return done.returncode == 0
