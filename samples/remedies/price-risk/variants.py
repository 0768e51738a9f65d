"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region


def price(strike):
    return app.price_option(strike, seed=int(strike))


class Chain(Independent):
    region = "price_chain: for strike in strikes"
    item = staticmethod(price)
    chunksize = 1

    def prepare(self):
        return ([90.0 + 2 * i for i in range(12)],)

    def original(self, strikes):
        return app.price_chain(strikes)

    def join(self, results, strikes):
        return dict(zip(strikes, results))


class WorstDays(Region):
    region = "worst_days: for _ in range(trials)"

    def prepare(self):
        return 12_000, 60

    def original(self, trials, days):
        return app.worst_days(trials, days)


class Pi(Independent):
    region = "estimate_pi: for batch in range(batches)"

    def prepare(self):
        return 16, 240_000

    def original(self, batches, points):
        return app.estimate_pi(batches, points)

    def items(self, batches, points):
        return range(batches)

    def task(self, batches, points):
        return functools.partial(app.seeds_to_pi, points=points)

    def join(self, results, batches, points):
        return 4.0 * sum(results) / (batches * points)
