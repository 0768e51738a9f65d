import heapq
from collections import deque


def dijkstra(net, start):
    dist, before = {start: 0.0}, {}
    heap = [(0.0, start)]
    done = set()
    while heap:
        d, town = heapq.heappop(heap)
        if town in done:
            continue
        done.add(town)
        for other, km in net.neighbours(town):
            if d + km < dist.get(other, 1e18):
                dist[other] = d + km
                before[other] = town
                heapq.heappush(heap, (d + km, other))
    return dist, before


def walkBack(before, goal):
    path = [goal]
    while path[-1] in before:
        path.append(before[path[-1]])
    return path[::-1]


def aStar(net, start, goal):
    best = {start: 0.0}
    before = {}
    heap = [(net.straight(start, goal), start)]
    while heap:
        _, town = heapq.heappop(heap)
        if town == goal:
            return best[goal], walkBack(before, goal)
        for other, km in net.neighbours(town):
            d = best[town] + km
            if d < best.get(other, 1e18):
                best[other] = d
                before[other] = town
                heapq.heappush(heap, (d + net.straight(other, goal), other))
    return None


class DisjointSets(object):
    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.rank = dict.fromkeys(self.parent, 0)

    def find(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.parent[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        return True


def kruskal(net):
    sets = DisjointSets(net.towns)
    return [(a, b, km) for km, a, b in sorted(net.edges()) if sets.union(a, b)]


def components(net):
    seen, groups = set(), []
    for town in net.towns:
        if town in seen:
            continue
        queue, group = deque([town]), []
        seen.add(town)
        while queue:
            here = queue.popleft()
            group.append(here)
            for other, _ in net.neighbours(here):
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        groups.append(group)
    return sorted(groups, key=len, reverse=True)


def pageRank(net, damping=0.85, rounds=30):
    n = len(net.towns)
    rank = dict.fromkeys(net.towns, 1.0 / n)
    for _ in range(rounds):
        new = dict.fromkeys(net.towns, (1 - damping) / n)
        for town, share in rank.items():
            out = net.roads[town]
            for other in out:
                new[other] += damping * share / len(out)
        rank = new
    return rank


def bridges(net):
    """Roads without which the country falls apart (Tarjan)."""
    order, low, found = {}, {}, []

    def visit(town, parent):
        order[town] = low[town] = len(order)
        for other in net.roads[town]:
            if other not in order:
                visit(other, town)
                low[town] = min(low[town], low[other])
                if low[other] > order[town]:
                    found.append((town, other))
            elif other != parent:
                low[town] = min(low[town], order[other])

    for town in net.towns:
        if town not in order:
            visit(town, None)
    return found
