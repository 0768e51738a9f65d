"""Distances, detours and ranks on the roads of an invented county."""

import heapq


class RoadMap:
    def __init__(self, size, roads):
        self.size = size
        self.near = {place: [] for place in range(size)}
        for a, b, length in roads:
            self.near[a].append((b, length))
            self.near[b].append((a, length))

    def distances(self, start):
        known = {}
        heap = [(0, start)]
        while heap:
            far, place = heapq.heappop(heap)
            if place in known:
                continue
            known[place] = far
            for other, length in self.near[place]:
                if other not in known:
                    heapq.heappush(heap, (far + length, other))
        return known

    def most_central(self, candidates):
        sums = []
        for place in candidates:
            sums.append((sum(self.distances(place).values()), place))
        return min(sums)

    def hops(self, start):
        """How many roads away each place is."""
        steps = {start: 0}
        queue = [start]
        while queue:
            place = queue.pop(0)
            for other, _ in self.near[place]:
                if other not in steps:
                    steps[other] = steps[place] + 1
                    queue.append(other)
        return steps

    def triangles(self):
        sides = {place: {other for other, _ in roads} for place, roads in self.near.items()}
        return sum(len(sides[a] & sides[b]) for a in sides for b in sides[a] if a < b) // 3


def make_roads(size, count):
    state, roads = 99, [(i, i // 3, 2 + i % 7) for i in range(1, size)]
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        roads.append(((state >> 40) % size, (state >> 20) % size, 3 + (state >> 33) % 17))
    return roads


def all_pairs(matrix):
    size = len(matrix)
    best = [row[:] for row in matrix]
    for k in range(size):
        for i in range(size):
            for j in range(size):
                if best[i][k] + best[k][j] < best[i][j]:
                    best[i][j] = best[i][k] + best[k][j]
    return best


def rank_places(links, rounds):
    size = len(links)
    rank = [1 / size] * size
    for _ in range(rounds):
        fresh = [0.15 / size] * size
        for place, targets in enumerate(links):
            for target in targets:
                fresh[target] += 0.85 * rank[place] / len(targets)
        rank = fresh
    return rank


def join_villages(size, roads):
    """How many groups of places remain as roads are built one by one."""
    parent = list(range(size))
    groups = size
    history = []
    for a, b, _ in roads:
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        while parent[b] != b:
            parent[b] = parent[parent[b]]
            b = parent[b]
        if a != b:
            parent[a] = b
            groups -= 1
        history.append(groups)
    return history


def open_roads(roads, closed):
    return [road for road in roads if road[:2] not in closed]


def nearest_pump(prices, limit):
    for place, price in prices:
        if price < limit:
            return place
    return None


def main():
    roads = make_roads(3_000, 6_000)
    county = RoadMap(3_000, roads)
    print(sum(county.distances(0).values()))
    print(county.most_central(range(0, 3_000, 100)))
    star = RoadMap(40_000, [(0, i, 1) for i in range(1, 40_000)])
    print(max(star.hops(0).values()))
    print(county.triangles())
    grid = [[0 if i == j else (i * 31 + j * 17) % 97 + 1 for j in range(110)] for i in range(110)]
    print(sum(map(sum, all_pairs(grid))))
    print(max(rank_places([[(i * 7 + j * j * 13) % 4_000 for j in range(8)] for i in range(4_000)], 12)))
    print(join_villages(3_000, roads)[-1])
    print(len(open_roads(roads, [road[:2] for road in roads[::30]])))
    print(nearest_pump([(i, 200 - i) for i in range(400)], 195))


if __name__ == "__main__":
    main()
