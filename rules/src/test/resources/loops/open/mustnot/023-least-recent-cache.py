# obstacle: attribute
from collections import OrderedDict


class Cache:
    def __init__(self, room):
        self.room = room
        self.kept = OrderedDict()
        self.misses = 0

    def render(self, key):
        value = key
        for k in range(2000):
            value = (value * 1664525 + k) & 0xFFFFFFFF
        return value

    def get(self, key):
        if key in self.kept:
            self.kept.move_to_end(key)
            return self.kept[key]
        self.misses += 1
        self.kept[key] = self.render(key)
        if len(self.kept) > self.room:
            self.kept.popitem(last=False)
        return self.kept[key]


def misses(trace, room):
    cache = Cache(room)
    for key in trace:  # here
        cache.get(key)
    return cache.misses


if __name__ == "__main__":
    print(misses([(i * i) % 97 + i % 5 for i in range(20000)], 40))
