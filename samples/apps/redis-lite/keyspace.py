import bisect
import fnmatch
import time


class SortedSet:
    def __init__(self):
        self.scores = {}
        self.order = []

    def add(self, member, score):
        old = self.scores.get(member)
        if old is not None:
            del self.order[bisect.bisect_left(self.order, (old, member))]
        self.scores[member] = score
        bisect.insort(self.order, (score, member))
        return old is None

    def range(self, start, stop):
        stop = len(self.order) if stop == -1 else stop + 1
        return [member for _, member in self.order[start:stop]]


class Keyspace:
    def __init__(self, clock=time.time):
        self.data = {}
        self.expiry = {}
        self.clock = clock

    def live(self, key):
        deadline = self.expiry.get(key)
        if deadline is not None and deadline <= self.clock():
            self.data.pop(key, None)
            del self.expiry[key]
        return self.data.get(key)

    def sweep(self):
        now = self.clock()
        gone = [key for key, deadline in self.expiry.items() if deadline <= now]
        for key in gone:
            self.data.pop(key, None)
            del self.expiry[key]
        return len(gone)

    def cmd_set(self, key, value, *options):
        self.data[key] = value
        self.expiry.pop(key, None)
        if options and options[0].upper() == b"PX":
            self.expiry[key] = self.clock() + int(options[1]) / 1000
        return "OK"

    def cmd_get(self, key):
        return self.live(key)

    def cmd_del(self, *keys):
        return sum(self.data.pop(key, None) is not None for key in keys)

    def cmd_incrby(self, key, amount):
        value = int(self.live(key) or 0) + int(amount)
        self.data[key] = b"%d" % value
        return value

    def cmd_rpush(self, key, *items):
        self.data.setdefault(key, []).extend(items)
        return len(self.data[key])

    def cmd_lrange(self, key, start, stop):
        stop = int(stop)
        return (self.live(key) or [])[int(start):None if stop == -1 else stop + 1]

    def cmd_zadd(self, key, *pairs):
        target = self.data.setdefault(key, SortedSet())
        return sum(target.add(member, float(score)) for score, member in zip(pairs[::2], pairs[1::2]))

    def cmd_zrange(self, key, start, stop):
        found = self.live(key)
        return found.range(int(start), int(stop)) if found else []

    def cmd_zinter(self, *keys):
        sets = [self.live(key) for key in keys]
        first = min(sets, key=lambda s: len(s.scores))
        merged = {m: sum(s.scores[m] for s in sets) for m in first.scores if all(m in s.scores for s in sets)}
        return sorted(merged, key=lambda m: (merged[m], m))

    def cmd_keys(self, pattern):
        wanted = pattern.decode()
        return [key for key in list(self.data) if fnmatch.fnmatchcase(key.decode(), wanted)]

    def cmd_sort(self, key, *options):
        items = list(self.live(key) or [])
        alpha = any(o.upper() == b"ALPHA" for o in options)
        items.sort(key=None if alpha else float)
        return items[::-1] if any(o.upper() == b"DESC" for o in options) else items
