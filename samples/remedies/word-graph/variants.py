"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region, parts


class Anagrams(Independent):
    region = "anagrams: for word in words"
    item = staticmethod(app.anagrams)
    chunksize = 1

    def prepare(self):
        return (app.make_words(6),)

    def original(self, words):
        return app.anagrams(words)

    def items(self, words):
        return parts(words, 8)

    def join(self, results, words):
        groups = {}
        for part in results:
            for key, found in part.items():
                groups.setdefault(key, []).extend(found)
        return groups


class Ladder(Region):
    region = "ladder: while queue"

    def prepare(self):
        words = app.make_words(6)
        return words, words[0], words[-1]

    def original(self, words, start, goal):
        return app.ladder(words, start, goal)


def cheapest_sums(costs, starts):
    return [sum(app.cheapest(costs, start).values()) for start in starts]


class AllCheapest(Independent):
    region = "all_cheapest: for start in starts"
    chunksize = 1

    def prepare(self):
        return app.make_costs(3_000), range(40)

    def original(self, costs, starts):
        return app.all_cheapest(costs, starts)

    def items(self, costs, starts):
        return parts(starts, 4)

    def task(self, costs, starts):
        return functools.partial(cheapest_sums, costs)

    def join(self, results, costs, starts):
        return dict(zip(starts, (value for part in results for value in part)))


class Ranks(Region):
    region = "ranks: for _ in range(rounds)"

    def prepare(self):
        return app.make_costs(20_000), 12

    def original(self, links, rounds):
        return app.ranks(links, rounds)


class Shortest(Region):
    region = "shortest: for word in words"

    def prepare(self):
        return (app.make_words(6),)

    def original(self, words):
        return app.shortest(words)

    def native(self, words):
        return min(words, key=len)
