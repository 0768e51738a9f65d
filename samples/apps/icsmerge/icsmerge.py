#!/usr/bin/env python3
"""icsmerge - fetch some calendars, merge them, say where they clash and when all are free."""
import argparse
import hashlib
import heapq
import json
import os
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import ics
import recur


class Cache:
    """What was fetched before, with its ETag."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def _path(self, url):
        return os.path.join(self.folder, hashlib.sha1(url.encode()).hexdigest()[:16] + ".json")

    def get(self, url):
        try:
            with open(self._path(url)) as f:
                return json.load(f)
        except (FileNotFoundError, ValueError):
            return None

    def put(self, url, etag, text):
        path = self._path(url)
        with open(path + "~", "w") as f:
            json.dump({"etag": etag, "text": text}, f)
            f.flush()
            os.fsync(f.fileno())
        os.replace(path + "~", path)


def fetch(url, cache, tries=3):
    known = cache.get(url)
    request = urllib.request.Request(url, headers={"User-Agent": "icsmerge/0.3"})
    if known:
        request.add_header("If-None-Match", known["etag"])
    for n in range(tries):
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                text = answer.read().decode()
                cache.put(url, answer.headers.get("ETag", ""), text)
                return text
        except urllib.error.HTTPError as e:
            if e.code == 304:
                return known["text"]
            if e.code != 503 or n == tries - 1:
                raise
            time.sleep(float(e.headers.get("Retry-After", 1)))


def fetch_all(sources, cache):
    with ThreadPoolExecutor(4) as pool:
        jobs = {name: pool.submit(fetch, url, cache) for name, url in sources.items()}
        return {name: job.result() for name, job in jobs.items()}


def expand(texts, first, last):
    for name, text in texts.items():
        for event in ics.events(text, name):
            yield from recur.occurrences(event, first, last)


def without_doubles(events):
    seen = set()
    for event in events:
        key = event.summary.lower().strip(), event.start, event.end
        if key not in seen:
            seen.add(key)
            yield event


def clashes(events):
    open_, found = [], []
    for event in events:
        if event.all_day:
            continue
        open_ = [e for e in open_ if e.end > event.start]
        found.extend((e, event) for e in open_ if e.source != event.source)
        open_.append(event)
    return found


def busy(events):
    spans = []
    for event in events:
        if spans and event.start <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], event.end)
        else:
            spans.append([event.start, event.end])
    return spans


def free_slots(spans, first, last, least=timedelta(hours=1)):
    slots = []
    day = first
    while day < last:
        if day.weekday() < 5:
            at, evening = day + timedelta(hours=9), day + timedelta(hours=17)
            for start, end in spans:
                if end <= at or start >= evening:
                    continue
                if start - at >= least:
                    slots.append((at, start))
                at = max(at, end)
            if evening - at >= least:
                slots.append((at, evening))
        day += timedelta(days=1)
    return slots


def hours_by(events, key):
    totals = defaultdict(float)
    for event in events:
        if not event.all_day:
            totals[key(event)] += event.length.total_seconds() / 3600
    return dict(totals)


def agenda(events):
    lines, day = [], None
    for event in events:
        if event.start.date() != day:
            day = event.start.date()
            lines.append(f"\n{day:%A, %d %B %Y}")
        when = "all day    " if event.all_day else f"{event.start:%H:%M}-{event.end:%H:%M}"
        lines.append(f"  {when} {event.summary}" + (f" ({event.location})" if event.location else ""))
    return "\n".join(lines)


def publish(url, text):
    request = urllib.request.Request(url, data=text.encode(), method="PUT", headers={"Content-Type": "text/calendar"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.status


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config")
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--begin", default="2026-03-02")
    parser.add_argument("--out", default="merged.ics")
    parser.add_argument("--publish")
    args = parser.parse_args(argv)
    with open(args.config) as f:
        sources = json.load(f)
    first = datetime.fromisoformat(args.begin).replace(tzinfo=timezone.utc)
    last = first + timedelta(days=args.days)
    texts = fetch_all(sources, Cache(".icscache"))
    events = sorted(without_doubles(expand(texts, first, last)), key=lambda e: (e.start, e.end))
    text = ics.write(events)
    with open(args.out, "w", newline="") as f:
        f.write(text)
    if args.publish:
        publish(args.publish, text)
    with open("agenda.txt", "w") as f:
        f.write(agenda(events))
    free = free_slots(busy(e for e in events if not e.all_day), first, last)
    return {
        "events": len(events),
        "clashes": len(clashes(events)),
        "longest": max(free, key=lambda s: s[1] - s[0], default=None),
        "hours": hours_by(events, lambda e: e.source),
    }
