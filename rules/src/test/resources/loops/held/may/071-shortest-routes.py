# remedy: processes
# shape: dict
import heapq
from random import Random

TOWNS = 800
DISTRICT = 25


def road_map():
    rng = Random(8)
    roads = {town: [] for town in range(TOWNS)}
    for town in range(TOWNS):
        for _ in range(6):
            other = rng.randrange(TOWNS)
            length = rng.randrange(1, 100)
            roads[town].append((other, length))
            roads[other].append((town, length))
    return roads


def farthest(roads, start):
    distance = {start: 0}
    queue = [(0, start)]
    while queue:
        so_far, town = heapq.heappop(queue)
        for other, length in roads[town]:
            through = so_far + length
            if through < distance.get(other, 1 << 30):
                distance[other] = through
                heapq.heappush(queue, (through, other))
    return max(distance.values())


def best_depot(roads, first):
    return min((farthest(roads, town), town) for town in range(first, first + DISTRICT))


def main():
    roads = road_map()
    depots = {}
    for first in range(0, TOWNS, DISTRICT):  # here
        depots[first] = best_depot(roads, first)
    length, town = min(depots.values())
    print("build the depot in", town, "at most", length, "from all")


if __name__ == "__main__":
    main()
