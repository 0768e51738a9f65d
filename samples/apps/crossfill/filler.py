import random

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Stuck(Exception):
    pass


class Filler:
    def __init__(self, grid, words, seed=0, budget=4000):
        self.grid, self.words = grid, words
        self.cross = grid.crossings()
        self.rng = random.Random(seed)
        self.budget = budget

    def solve(self):
        domains = {slot: self.words.everything(len(slot)) for slot in self.grid.slots}
        self.propagate(domains, list(self.grid.slots))
        return self.search(domains, {})

    def letters(self, slot, mask, position):
        masks, length = self.words.masks, len(slot)
        return [a for a in ALPHABET if masks.get((length, position, a), 0) & mask]

    def propagate(self, domains, queue):
        masks = self.words.masks
        while queue:
            slot = queue.pop()
            for here, other, there in self.cross[slot]:
                allowed = 0
                for letter in self.letters(slot, domains[slot], here):
                    allowed |= masks.get((len(other), there, letter), 0)
                narrowed = domains[other] & allowed
                if narrowed != domains[other]:
                    if not narrowed:
                        raise Stuck(other.label)
                    domains[other] = narrowed
                    queue.append(other)

    def choose(self, domains, fill):
        free = [s for s in self.grid.slots if s not in fill]
        return min(free, key=lambda s: (domains[s].bit_count(), -len(s)))

    def search(self, domains, fill):
        if len(fill) == len(self.grid.slots):
            return fill
        slot = self.choose(domains, fill)
        used = set(fill.values())
        candidates = [w for w in self.words.matching(len(slot), domains[slot]) if w not in used]
        self.rng.shuffle(candidates)
        for word in candidates[:12]:
            self.budget -= 1
            if self.budget < 0:
                return None
            try:
                narrowed = self.place(domains, slot, word)
            except Stuck:
                continue
            done = self.search(narrowed, {**fill, slot: word})
            if done:
                return done
        return None

    def place(self, domains, slot, word):
        domains = dict(domains)
        domains[slot] = 1 << self.words.by_length[len(slot)].index(word)
        self.propagate(domains, [slot])
        return domains
