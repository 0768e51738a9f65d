from bisect import bisect_left, bisect_right
from collections import defaultdict


def similar(left, right):
    """Length of the longest common subsequence, as a share of the longer text."""
    row = [0] * (len(right) + 1)
    for a in left:
        previous = 0
        for j, b in enumerate(right, 1):
            saved = row[j]
            row[j] = previous + 1 if a == b else max(row[j], row[j - 1])
            previous = saved
    return row[-1] / max(len(left), len(right), 1)


class Matcher:
    def __init__(self, entries, window=3, threshold=0.6):
        self.window = window
        self.threshold = threshold
        self.by_amount = defaultdict(list)
        for iban, amount, day, ref in entries:
            self.by_amount[iban, amount].append((day, ref))
        for group in self.by_amount.values():
            group.sort()

    def candidates(self, iban, amount, day):
        group = self.by_amount.get((iban, amount), [])
        low = bisect_left(group, (day - self.window,))
        high = bisect_right(group, (day + self.window, "\uffff"))
        return group[low:high]

    def match(self, rows):
        matched, open_rows = [], []
        for iban, amount, day, ref in rows:
            scored = [(similar(ref, other), when, other) for when, other in self.candidates(iban, amount, day)]
            best = max(scored, default=(0, None, None))
            if best[0] >= self.threshold:
                matched.append((iban, ref, best[2]))
                self.by_amount[iban, amount].remove(best[1:])
            else:
                open_rows.append((iban, amount, day, ref))
        return matched, open_rows


def subset_for(amounts, target, limit=400_000):
    """Indices of entries that together make up the target (collective bookings)."""
    reachable = {0: ()}
    for index, amount in enumerate(amounts):
        for total, used in list(reachable.items()):
            extended = total + amount
            if extended == target:
                return used + (index,)
            if extended < target and extended not in reachable:
                reachable[extended] = used + (index,)
        if len(reachable) > limit:
            break
    return None


def interest(entries, days, rate=0.021):
    balance, earned, at = 0, 0.0, 0
    for _, amount, day, _ in entries:
        for _ in range(at, day):
            earned += balance * rate / 365
        at = day
        balance += amount
    for _ in range(at, days):
        earned += balance * rate / 365
    return round(earned)
