"""Learning from a stream: pages of events come from the service, each is learnt before the next."""
import json
import math
import queue
import threading
import urllib.request
import zlib

SLOTS = 1 << 14


def indices(event):
    found = [zlib.crc32(f"{name}={value}".encode()) % SLOTS for name, value in event.items() if name != "label"]
    names = sorted(event)
    found += [zlib.crc32(f"{a}={event[a]}&{b}={event[b]}".encode()) % SLOTS
              for n, a in enumerate(names) for b in names[n + 1:] if "label" not in (a, b)]
    return found


class Follower:
    """FTRL-proximal, one coordinate at a time."""

    def __init__(self, alpha=0.1, beta=1.0, l1=0.1, l2=1.0):
        self.alpha, self.beta, self.l1, self.l2 = alpha, beta, l1, l2
        self.z = [0.0] * SLOTS
        self.n = [0.0] * SLOTS

    def weight(self, slot):
        z = self.z[slot]
        if abs(z) <= self.l1:
            return 0.0
        return -(z - math.copysign(self.l1, z)) / ((self.beta + math.sqrt(self.n[slot])) / self.alpha + self.l2)

    def probability(self, slots):
        total = sum(self.weight(slot) for slot in slots)
        return 1 / (1 + math.exp(-max(-35.0, min(35.0, total))))

    def learn(self, slots, label):
        guess = self.probability(slots)
        error = guess - label
        for slot in slots:
            old = self.n[slot]
            new = old + error * error
            sigma = (math.sqrt(new) - math.sqrt(old)) / self.alpha
            self.z[slot] += error - sigma * self.weight(slot)
            self.n[slot] = new
        return -math.log(max(1e-12, guess if label else 1 - guess))


def page(address, number, size):
    with urllib.request.urlopen(f"{address}/events?page={number}&size={size}", timeout=10) as answer:
        return json.load(answer)


def learn_page(model, events):
    loss = 0.0
    for event in events:
        loss += model.learn(indices(event), event["label"])
    return loss / max(1, len(events))


def step(model, address, number, size):
    events = page(address, number, size)
    return len(events), learn_page(model, events)


def learn_stream(address, pages, size):
    """One after the other."""
    model, losses = Follower(), []
    for number in range(pages):
        count, loss = step(model, address, number, size)
        if not count:
            break
        losses.append(loss)
    return model, losses


def learn_ahead(address, pages, size, depth=2):
    """The next page comes while this one is learnt."""
    ready = queue.Queue(maxsize=depth)

    def fetch():
        for number in range(pages):
            ready.put(page(address, number, size))
        ready.put(None)

    thread = threading.Thread(target=fetch)
    thread.start()
    model, losses = Follower(), []
    while events := ready.get():
        losses.append(learn_page(model, events))
    thread.join()
    return model, losses
