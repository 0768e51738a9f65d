"""Makes a country, saves and reads it, and answers questions about its roads."""
import sys

from algorithms import aStar, bridges, components, dijkstra, kruskal, pageRank, walkBack
from network import makeCountry, readCountry, writeCountry

sys.setrecursionlimit(5000)


def fmt(km):
    return "%.1f km" % km if km < 1000 else "%.2f Mm" % (km / 1000)


def diameter(net, towns):
    worst = (0.0, None, None)
    for town in towns:
        dist, _ = dijkstra(net, town)
        far = max(dist, key=dist.get)
        if dist[far] > worst[0]:
            worst = (dist[far], town, far)
    return worst


def detourFactor(net, towns):
    factors = []
    for a, b in zip(towns, reversed(towns)):
        answer = aStar(net, a, b)
        if answer and net.straight(a, b) > 0:
            factors.append(answer[0] / net.straight(a, b))
    return sum(factors) / len(factors)


def hubs(net, count):
    rank = pageRank(net)
    return sorted(rank, key=rank.get, reverse=True)[:count]


def sketch(net, width=72, height=24):
    canvas = [[" "] * width for _ in range(height)]
    for km, a, b in net.edges():
        (x1, y1), (x2, y2) = net.towns[a], net.towns[b]
        steps = max(2, int(km / 6))
        for i in range(steps + 1):
            x, y = x1 + (x2 - x1) * i / steps, y1 + (y2 - y1) * i / steps
            canvas[min(height - 1, int(y / 300 * height))][min(width - 1, int(x / 400 * width))] = "."
    for x, y in net.towns.values():
        canvas[min(height - 1, int(y / 300 * height))][min(width - 1, int(x / 400 * width))] = "o"
    return "\n".join("".join(row) for row in canvas)


def main(argv):
    path = argv[0]
    writeCountry(makeCountry(int(argv[1]), int(argv[2])), path)
    net = readCountry(path)
    groups = components(net)
    largest = groups[0]
    km, a, b = diameter(net, largest[:40])
    dist, before = dijkstra(net, a)
    lines = ["%d towns, %d parts, %s of roads" % (len(net.towns), len(groups), fmt(net.totalLength())),
             "widest: %s to %s, %s through %d towns" % (a, b, fmt(km), len(walkBack(before, b))),
             "detours: %.2f" % detourFactor(net, largest[:60]),
             "rails: " + fmt(sum(km for _, _, km in kruskal(net))),
             "bridges: %d" % len(bridges(net)),
             "hubs: " + " ".join(hubs(net, 5)),
             sketch(net)]
    with open(path + ".txt", "w") as f:
        f.write("\n".join(lines))
    return len(lines)


if __name__ == "__main__":
    main(sys.argv[1:] or ["country.csv", "250", "1"])
