"""The regions of app.py by each remedy."""

import functools
from collections import deque

import app
from remedies_kit import Independent, Region


@functools.cache
def roads():
    return app.make_roads(3_000, 6_000)


@functools.cache
def county():
    return app.RoadMap(3_000, roads())


class Distances(Region):
    region = "RoadMap.distances: while heap"

    def prepare(self):
        return county(), 0

    def original(self, chart, start):
        return chart.distances(start)


def centrality(chart, place):
    return sum(chart.distances(place).values()), place


class MostCentral(Independent):
    region = "RoadMap.most_central: for place in candidates"

    def prepare(self):
        return county(), range(0, 3_000, 100)

    def original(self, chart, candidates):
        return chart.most_central(candidates)

    def items(self, chart, candidates):
        return candidates

    def task(self, chart, candidates):
        return functools.partial(centrality, chart)

    def join(self, results, chart, candidates):
        return min(results)


class Hops(Region):
    region = "RoadMap.hops: while queue"

    def prepare(self):
        return app.RoadMap(40_000, [(0, i, 1) for i in range(1, 40_000)]), 0

    def original(self, chart, start):
        return chart.hops(start)

    def native(self, chart, start):
        steps = {start: 0}
        queue = deque([start])
        while queue:
            place = queue.popleft()
            for other, _ in chart.near[place]:
                if other not in steps:
                    steps[other] = steps[place] + 1
                    queue.append(other)
        return steps


class Triangles(Region):
    """Sets already meet in C, and are larger to send than to cut."""

    region = "RoadMap.triangles: for a in sides"

    def prepare(self):
        return (county(),)

    def original(self, chart):
        return chart.triangles()


class AllPairs(Region):
    region = "all_pairs: for k in range(size)"

    def prepare(self):
        return ([[0 if i == j else (i * 31 + j * 17) % 97 + 1 for j in range(110)] for i in range(110)],)

    def original(self, matrix):
        return app.all_pairs(matrix)

    def native(self, matrix):
        import numpy
        best = numpy.array(matrix)
        for k in range(len(best)):
            numpy.minimum(best, best[:, k, None] + best[k], out=best)
        return best.tolist()


class RankPlaces(Region):
    region = "rank_places: for _ in range(rounds)"
    exact = False

    def prepare(self):
        return [[(i * 7 + j * j * 13) % 4_000 for j in range(8)] for i in range(4_000)], 12

    def original(self, links, rounds):
        return app.rank_places(links, rounds)

    def native(self, links, rounds):
        import numpy
        size = len(links)
        count = numpy.array([len(targets) for targets in links])
        targets = numpy.array([target for targets in links for target in targets])
        rank = numpy.full(size, 1 / size)
        for _ in range(rounds):
            rank = 0.15 / size + numpy.bincount(targets, numpy.repeat(0.85 * rank / count, count), size)
        return rank.tolist()


class JoinVillages(Region):
    region = "join_villages: for a, b, _ in roads"

    def prepare(self):
        return 3_000, roads()

    def original(self, size, found):
        return app.join_villages(size, found)


class OpenRoads(Region):
    region = "open_roads: for road in roads"

    def prepare(self):
        return roads(), [road[:2] for road in roads()[::30]]

    def original(self, found, closed):
        return app.open_roads(found, closed)

    def native(self, found, closed):
        shut = set(closed)
        return [road for road in found if road[:2] not in shut]


class NearestPump(Region):
    region = "nearest_pump: for place, price in prices"

    def prepare(self):
        return [(i, 200 - i) for i in range(400)], 195

    def original(self, prices, limit):
        return app.nearest_pump(prices, limit)
