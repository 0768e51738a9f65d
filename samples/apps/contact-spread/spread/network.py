"""Figures about a contact graph (adjacency as dict of sets)."""
import heapq
import random
from collections import deque


def components(graph):
    seen, sizes = set(), []
    for start in graph:
        if start in seen:
            continue
        seen.add(start)
        todo, size = [start], 0
        while todo:
            node = todo.pop()
            size += 1
            for nxt in graph[node]:
                if nxt not in seen:
                    seen.add(nxt)
                    todo.append(nxt)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def distances(graph, start):
    dist = {start: 0}
    line = deque([start])
    while line:
        node = line.popleft()
        for nxt in graph[node]:
            if nxt not in dist:
                dist[nxt] = dist[node] + 1
                line.append(nxt)
    return dist


def mean_distance(graph, samples=12, seed=1):
    nodes = random.Random(seed).sample(sorted(graph), samples)
    total = count = 0
    for node in nodes:
        d = distances(graph, node)
        total += sum(d.values())
        count += len(d)
    return total / count


def clustering(graph, node):
    around = list(graph[node])
    if len(around) < 2:
        return 0.0
    links = sum(1 for i, a in enumerate(around) for b in around[i + 1:] if b in graph[a])
    return 2 * links / (len(around) * (len(around) - 1))


def mean_clustering(graph):
    return sum(clustering(graph, n) for n in graph) / len(graph)


def core_numbers(graph):
    degree = {n: len(graph[n]) for n in graph}
    heap = [(d, n) for n, d in degree.items()]
    heapq.heapify(heap)
    core, level = {}, 0
    while heap:
        d, n = heapq.heappop(heap)
        if n in core or d != degree[n]:
            continue
        level = max(level, d)
        core[n] = level
        for m in graph[n]:
            if m not in core:
                degree[m] -= 1
                heapq.heappush(heap, (degree[m], m))
    return core


def top_by_core(graph, count):
    core = core_numbers(graph)
    return sorted(core, key=lambda n: (-core[n], n))[:count]
