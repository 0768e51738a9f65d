import argparse
import time

import nowcast
from notify import Pusher, Subscribers
from radar import Archive


class Watch:
    def __init__(self, archive, subscribers, pusher):
        self.archive, self.subscribers, self.pusher = archive, subscribers, pusher
        self.previous = None

    def await_new(self, poll=0.02):
        while True:
            newest = self.archive.latest()
            if self.previous is None or newest > self.previous.time:
                return newest
            time.sleep(poll)

    def step(self):
        composite = self.take(self.await_new())
        warned = 0
        if self.previous and composite.wet_share() > 0.005:
            vector = nowcast.motion(self.previous, composite)
            warned = self.warn(composite, vector)
        self.previous = composite
        return warned

    def take(self, time_):
        composite = self.archive.composite(time_)
        self.archive.keep(composite)
        return composite

    def warn(self, composite, vector):
        n = 0
        for person in self.subscribers.people:
            values = nowcast.smooth(nowcast.forecast(composite, vector, 12, person["x"], person["y"]))
            found = nowcast.onset(values)
            if found and self.subscribers.due(person["name"], composite.time):
                self.pusher.push(person["name"], f"Rain in {found[0]} minutes, up to {found[1]:.1f} mm/h [{nowcast.bars(values)}]")
                self.subscribers.mark(person["name"], composite.time)
                n += 1
        return n


def summary(archive, times):
    """Rain of a day, cell by cell: the wettest place and the mean."""
    total = None
    for t in times:
        c = archive.composite(t)
        total = list(c.cells) if total is None else [a + b for a, b in zip(total, c.cells)]
    peak = max(range(len(total)), key=total.__getitem__)
    return divmod(peak, c.cols)[::-1], total[peak] / 12, sum(total) / len(total) / 12


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("hook")
    parser.add_argument("people")
    parser.add_argument("--steps", type=int, default=12)
    args = parser.parse_args(argv)
    pusher = Pusher(args.hook)
    pusher.start()
    archive = Archive(args.base, "frames")
    subscribers = Subscribers(args.people)
    watch = Watch(archive, subscribers, pusher)
    warned = sum(watch.step() for _ in range(args.steps))
    pusher.finish()
    subscribers.save()
    archive.prune(8)
    last = watch.previous.time
    return warned, summary(archive, range(last - 300 * 5, last + 1, 300))
