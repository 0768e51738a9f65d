from collections import defaultdict
from decimal import Decimal
from itertools import combinations

from statements import canonical

DAYS = 5
ENOUGH = 0.55


def trigrams(text):
    padded = f"  {text} "
    return {padded[k:k + 3] for k in range(len(padded) - 2)}


def likeness(a, b):
    """Jaccard, of trigrams."""
    if not a or not b:
        return 0.0
    return len(a & b) / len(a | b)


class Matcher:
    def __init__(self, invoices):
        self.open = {i["number"]: i for i in invoices}
        self.by_amount = defaultdict(list)
        for invoice in invoices:
            invoice["grams"] = trigrams(canonical(invoice["customer"]))
            self.by_amount[invoice["amount"]].append(invoice)

    def take(self, invoice):
        del self.open[invoice["number"]]
        self.by_amount[invoice["amount"]].remove(invoice)

    def by_number(self, booking):
        for word in booking.memo.replace(",", " ").split():
            invoice = self.open.get(word.upper())
            if invoice is not None:
                return invoice
        return None

    def by_likeness(self, booking):
        grams = trigrams(canonical(booking.party))
        best, score = None, ENOUGH
        for invoice in self.by_amount.get(booking.amount, ()):
            if abs((booking.day - invoice["due"]).days) > 30 * DAYS:
                continue
            s = likeness(grams, invoice["grams"])
            if s > score:
                best, score = invoice, s
        return best

    def by_sum(self, booking, most=3):
        """Several invoices of one customer paid at once."""
        grams = trigrams(canonical(booking.party))
        near = [i for i in self.open.values() if likeness(grams, i["grams"]) >= ENOUGH and i["amount"] < booking.amount]
        near.sort(key=lambda i: i["due"])
        for count in range(2, most + 1):
            for some in combinations(near[:14], count):
                if sum(i["amount"] for i in some) == booking.amount:
                    return list(some)
        return []

    def match(self, bookings):
        pairs, rest = [], []
        for booking in bookings:
            invoice = self.by_number(booking) or self.by_likeness(booking)
            if invoice is not None:
                self.take(invoice)
                pairs.append((booking, [invoice]))
            else:
                rest.append(booking)
        unmatched = []
        for booking in rest:
            some = self.by_sum(booking)
            if some:
                for invoice in some:
                    self.take(invoice)
                pairs.append((booking, some))
            else:
                unmatched.append(booking)
        return pairs, unmatched


def duplicates(bookings):
    seen = defaultdict(list)
    for b in bookings:
        seen[b.amount, canonical(b.party)].append(b)
    found = []
    for same in seen.values():
        same.sort(key=lambda b: b.day)
        for a, b in zip(same, same[1:]):
            if (b.day - a.day).days <= 1 and a.memo == b.memo:
                found.append((a, b))
    return found


def balance(bookings, rates):
    total = Decimal(0)
    for b in bookings:
        total += b.amount / rates[b.currency]
    return total.quantize(Decimal("0.01"))
