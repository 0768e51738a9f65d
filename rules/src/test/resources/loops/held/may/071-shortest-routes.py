# remedy: processes
# shape: dict
import heapq
from random import Random

TOWNS = 4000


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
        if so_far > distance[town]:
            continue
        for other, length in roads[town]:
            through = so_far + length
            if through < distance.get(other, 1 << 30):
                distance[other] = through
                heapq.heappush(queue, (through, other))
    return max(distance.values())


def main():
    roads = road_map()
    eccentricity = {}
    for town in range(0, TOWNS, 16):  # here
        eccentricity[town] = farthest(roads, town)
    centre = min(eccentricity, key=eccentricity.get)
    print("build the depot in", centre)


if __name__ == "__main__":
    main()
